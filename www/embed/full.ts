/** What the build has of its own that reads profiles: its bindings, and what fetches them. */

export { profile } from "./profile";
export { instance } from "ward-profile-widget";
