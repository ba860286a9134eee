import react from "@vitejs/plugin-react";
import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react(), vue()],
  build: { target: "es2022", rollupOptions: { input: ["react.html", "vue.html", "script.html"] } },
});
