/**
 * The page in a frame: its query says what attributes say elsewhere, and its parent is told how high it is. It runs before the
 * loader does.
 */

/** What a query may name, beside figures: the rest of the attribute's name. */
const NAMES = ["lang", "theme", "sections", "title", "accent", "font", "motion", "tools", "credit"];

const host = document.querySelector("[data-ward-profile]") as HTMLElement;

for (const [name, value] of new URLSearchParams(location.search)) {
  const plain = name.replace(/^data-/, "");
  if (plain === "profile" || plain === "ward-profile") {
    host.setAttribute("data-ward-profile", value);
  } else if (NAMES.includes(plain) || /^figure-[a-z0-9-]+$/.test(plain)) {
    host.setAttribute(`data-${plain}`, value);
  }
}

const { lang, theme } = host.dataset;
if (lang === "vi" || lang === "en") {
  document.documentElement.lang = lang;
}
// What the page around it allows cannot be known here: dark is drawn where it is asked for.
if (theme === "auto" || theme === "dark") {
  document.documentElement.style.colorScheme = theme === "auto" ? "light dark" : "dark";
}

let told = 0;
// A height is no secret, and the parent's origin is not known.
const tell = () => parent.postMessage({ type: "ward-profile:height", height: told }, "*");

const measure = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height !== told) {
    told = height;
    tell();
  }
};

// Later than the widget, which follows a new width by a new height.
new ResizeObserver(() => setTimeout(measure)).observe(document.body);

// The parent's script may come later than the first height.
addEventListener("message", ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
  if (source === parent && data?.type === "ward-profile:ask" && told) {
    tell();
  }
});

export {};
