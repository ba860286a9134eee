#!/usr/bin/env node
// Copies the files that pages load into a folder which a site serves as it is. What stands there from older versions stays: open
// pages may still ask for it.
import { cp } from "node:fs/promises";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("Name a folder that your site serves as it is, for example:\n  ward-profile-files public/ward-profile");
  process.exit(2);
}
await cp(new URL("./dist/", import.meta.url), folder, { recursive: true });
console.log(`ward-profile: its files are in ${folder}`);
