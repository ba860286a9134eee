/**
 * For pages around frames: gives each frame that shows `frame.html`, from where this script is, the height that it tells. A
 * message counts only if it comes from such a frame's own window and has the shape of one; no other frame can be resized,
 * and none beyond bounds.
 */

/** The least and the greatest height that is given, in CSS px. */
const BOUNDS = [100, 20000] as const;

const page = new URL("frame.html", import.meta.url);

function shows(frame: HTMLIFrameElement): boolean {
  try {
    const { origin, pathname } = new URL(frame.src);
    return origin === page.origin && pathname === page.pathname;
  } catch {
    return false;
  }
}

addEventListener("message", ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
  const height = data?.height;
  if (!source || data?.type !== "ward-profile:height" || typeof height !== "number" || !(height > 0)) {
    return;
  }
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source && shows(frame)) {
      frame.style.height = `${Math.min(Math.max(Math.ceil(height), BOUNDS[0]), BOUNDS[1])}px`;
    }
  }
});

// Whoever spoke before this script came is asked to speak again.
for (const frame of document.querySelectorAll("iframe")) {
  if (shows(frame)) {
    frame.contentWindow?.postMessage({ type: "ward-profile:ask" }, "*");
  }
}

export {};
