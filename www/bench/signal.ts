/** Tells the page that what stands in `host` is drawn. */
export function signal(host: HTMLElement): void {
  host.dispatchEvent(new Event("bench:drawn", { bubbles: true }));
}

/** The page's own host. */
export const host = document.getElementById("graphic") as HTMLElement;
