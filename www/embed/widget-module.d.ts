/** The bindings of a module that draws, as they are published: each call makes those of one instance. */
declare module "ward-profile-widget" {
  export function instance(): import("./load").Bindings;
}
