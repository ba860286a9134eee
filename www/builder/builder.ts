/** The editor's page: what is made is kept in one place, and every part of the page follows it. */

import type { Finding, Lang, Problem } from "../embed/types";
import { Bar, keys } from "./bar";
import { base, check } from "./desk";
import { h } from "./dom";
import { counted, Findings, type Placed } from "./findings";
import { type Context, idOf } from "./form/context";
import { form } from "./form/form";
import { type Doc, type Json, list, same, text } from "./json";
import { Look } from "./look";
import { Preview } from "./preview";
import { Publish } from "./publish";
import { setSchema } from "./schema";
import { isLink, keep, kept, opened } from "./share";
import { Start } from "./start";
import { type Change, settings, standing, Store, type Work } from "./state";
import { lang, say, type Said, speak } from "./words";

/** How long typing rests before it is checked and drawn, in milliseconds. */
const REST = 250;

/** What the names of attributes begin with that replace a figure. */
const FIGURE = "data-figure-";

/** The page in one language; another language is another page of the same store. */
class Page {
  private readonly findings = new Findings();
  private readonly context: Context;
  private readonly bar: Bar;
  private readonly preview: Preview;
  private readonly publish: Publish;
  private look: Look;
  private readonly lookPart = h("div");
  private readonly formPart = h("div", { class: "form" });
  private readonly count = h("span", { class: "count" });
  private readonly checks = h("ul", { class: "checks", role: "list" });
  private readonly check = h("details", {}, h("summary", { id: "check-count" }, this.count), this.checks);
  private readonly live = h("p", { class: "aside", role: "status" });
  private clock: number | undefined;
  private checking = 0;
  private counted = "";
  private errors = 0;
  private checked: Finding[] = [];
  private told: Problem[] = [];

  constructor(
    private readonly store: Store,
    private readonly builtIn: Doc,
    main: HTMLElement,
    turn: (lang: Lang) => void,
  ) {
    const announce = (words: string) => (this.live.textContent = words);
    this.context = { store, findings: this.findings, builtIn, refreshers: [], announce };
    this.bar = new Bar(store, builtIn, turn);
    this.preview = new Preview(builtIn, (problems) => {
      this.told = problems;
      this.look.problems(problems);
      this.show(false);
    });
    this.publish = new Publish(store, builtIn, () => this.preview.host.wardProfile, () => this.preview.again());
    this.look = new Look(store, announce);
    this.build(main);
    // What can be downloaded depends on what the widget can.
    this.preview.host.addEventListener("ward-profile:ready", () => this.publish.ready());
  }

  private build(main: HTMLElement): void {
    const part = (id: Said, ...children: Node[]) =>
      h("section", { id, class: "step", "aria-labelledby": `${id}-heading` }, h("h2", { id: `${id}-heading` }, say(id)), ...children);
    const steps: Said[] = ["step-start", "step-figures", "step-look", "step-publish"];
    const nav = h("nav", { "aria-label": say("steps") }, ...steps.map((id) => h("a", { href: `#${id}` }, say(id))),
      // Beside the form there is room for it on wide screens alone.
      h("a", { href: "#preview", class: "narrow" }, say("preview-heading")),
    );
    const head = h("header", { class: "top" }, h("h1", {}, say("heading")), h("p", { class: "standfirst" }, say("standfirst")), this.bar.element);
    const desk = h(
      "div",
      { class: "desk" },
      nav,
      part("step-start", new Start(this.store, this.builtIn).element),
      part("step-figures", this.formPart),
      part("step-look", this.lookPart),
      part("step-publish", this.publish.element),
    );
    const check = h(
      "section",
      { class: "check", "aria-labelledby": "check-heading" },
      h("h2", { id: "check-heading" }, say("findings-heading")),
      this.check,
    );
    const side = h("div", { class: "side" }, check, this.preview.element);
    document.title = say("page-title");
    main.replaceChildren(head, h("div", { class: "columns" }, desk, side), this.live);
    this.fill();
    void this.settle(true);
  }

  /** Builds what stands for the document and its settings anew, and puts the focus back. */
  private fill(): void {
    const focused = document.activeElement?.id;
    this.formPart.replaceChildren(...form(this.context));
    this.look = new Look(this.store, this.context.announce);
    this.lookPart.replaceChildren(this.look.element);
    if (focused && document.activeElement?.id !== focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  /** Follows a change; what is typed is checked when it rests. */
  follow(change: Change): void {
    if (change === "all") {
      this.fill();
    } else {
      this.context.refreshers.forEach((refresh) => refresh());
      this.look.follow();
    }
    this.bar.follow();
    clearTimeout(this.clock);
    this.clock = setTimeout(() => void this.settle(false), change === "all" ? 0 : REST);
  }

  /** Checks the document, shows what is wrong, and draws it if it can be drawn. */
  private async settle(first: boolean): Promise<void> {
    const checking = ++this.checking;
    const { work } = this.store;
    const all = await check(JSON.stringify(work.profile), lang());
    if (checking !== this.checking) {
      return;
    }
    this.checked = all;
    this.show(first);
    const sound = all.every(({ severity }) => severity !== "error");
    if (sound) {
      this.preview.draw(work);
    } else {
      this.preview.old();
    }
    this.publish.show(work, sound);
  }

  /** Shows what the checker found, and what the widget has to say of newsroom figures, which the checker does not know. */
  private show(first: boolean): void {
    const { profile } = this.store.work;
    const changed = standing(profile, this.builtIn).figures.map(([id]) => id);
    const index = (id: string) => list(profile, ["figures"]).findIndex((figure) => text(figure, ["id"]) === id);
    const newsroom = this.told.flatMap(({ attribute = "", code, message, severity }): Finding[] => {
      const at = attribute.startsWith(FIGURE) ? index(attribute.slice(FIGURE.length)) : -1;
      return at < 0 ? [] : [{ severity, code, message, path: `figures[${at}].value` }];
    });
    // A newsroom figure need not stand in the source's words.
    const of = changed.map((id) => `figures[${index(id)}].value`);
    const rest = this.checked.filter(({ code, path }) => code !== "not-in-quote" || !of.includes(path));
    const all = [...rest, ...newsroom];
    this.tell(this.findings.show(all, profile), all, first);
  }

  private tell(placed: Placed[], all: Finding[], first: boolean): void {
    const words = counted(all);
    this.count.textContent = words;
    const order = [...placed].sort((one, other) => Number(one.finding.severity !== "error") - Number(other.finding.severity !== "error"));
    const items = order.map(({ finding, words: mend, field }) => {
      const named = [this.entry(finding.path), field && nameOf(field.control)].filter(Boolean).join(", ");
      const go = h("button", { type: "button", onclick: () => this.findings.goto(finding) }, named ? `${named}: ${mend}` : mend);
      return h("li", { class: finding.severity }, h("strong", {}, `${say(`finding-${finding.severity}`)} `), go);
    });
    this.checks.replaceChildren(...items);
    const errors = all.filter(({ severity }) => severity === "error").length;
    this.check.className = errors ? "errors" : all.length ? "warnings" : "none";
    // What keeps the graphic from being drawn is shown when it comes; the rest can be unfolded.
    if (errors > this.errors || !all.length) {
      this.check.open = errors > 0;
    }
    this.errors = errors;
    // Those who listen are told when the count changes, and not at first.
    if (!first && words !== this.counted) {
      this.live.textContent = words;
    }
    this.counted = words;
  }

  /** What the figure or former unit is called that a path leads into. */
  private entry(path: string): string {
    const [, list, index] = /^(figures|former\.units)\[(\d+)\]/.exec(path) ?? [];
    const summary = list && document.getElementById(idOf([...list.split("."), Number(index)]));
    return (summary && summary.querySelector(".title")?.textContent) || "";
  }

  say(words: string): void {
    this.bar.say(words);
  }

  end(): void {
    clearTimeout(this.clock);
    this.checking++;
    this.preview.end();
  }
}

/** What a control is called on the page. */
function nameOf(control: HTMLElement): string {
  const label = control.id && document.querySelector(`label[for="${control.id}"]`);
  return (label || control.querySelector(":scope > legend"))?.textContent ?? "";
}

/** The language that the address asks for, else the browser's. */
function asked(): Lang {
  const name = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  return name.toLowerCase().startsWith("en") ? "en" : name.toLowerCase().startsWith("vi") ? "vi" : "en";
}

async function fetched(path: string): Promise<Doc> {
  const response = await fetch(new URL(path, base).href);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return (await response.json()) as Doc;
}

/** The store as it begins: with the link's work over what was kept, or with the built-in place. */
async function begun(builtIn: Doc): Promise<[Store, Said | undefined]> {
  const fresh: Work = { profile: builtIn, settings: settings(lang()), address: "" };
  const before = kept(lang());
  const store = new Store(before ?? fresh);
  if (isLink(location.hash)) {
    const work = await opened(location.hash, builtIn, lang());
    // Whoever goes on working must not have the link's version back at the next visit.
    history.replaceState(history.state, "", location.pathname + location.search);
    if (work) {
      store.set(work, "all");
      return [store, before ? "link-opened" : undefined];
    }
    return [store, "link-broken"];
  }
  const changed = before && !same(before as unknown as Json, fresh as unknown as Json);
  return [store, changed ? "restored" : undefined];
}

async function start(): Promise<void> {
  const main = document.getElementById("builder") as HTMLElement;
  speak(asked());
  main.textContent = say("loading");
  try {
    const [schema, builtIn] = await Promise.all([fetched("profile.schema.json"), fetched("builder/quy-nhon-nam.json")]);
    setSchema(schema);
    const [store, words] = await begun(builtIn);
    let page: Page;
    const open = () => {
      page = new Page(store, builtIn, main, (chosen) => {
        speak(chosen);
        const url = new URL(location.href);
        url.searchParams.set("lang", chosen);
        history.replaceState(history.state, "", url);
        page.end();
        open();
        document.getElementById(`lang-${chosen}`)?.focus();
      });
    };
    open();
    let warned = false;
    store.listen((change) => {
      page.follow(change);
      if (isLink(location.hash)) {
        // The address names what it was, not what it is now.
        history.replaceState(history.state, "", location.pathname + location.search);
      }
      if (!keep(store.work) && !warned) {
        warned = true;
        page.say(say("not-kept"));
      }
    });
    keys(store);
    addEventListener("hashchange", () => {
      const { hash } = location;
      if (isLink(hash)) {
        void opened(hash, builtIn, lang()).then((work) => {
          if (work) {
            store.set(work, "all");
          }
          page.say(say(work ? "link-opened" : "link-broken"));
        });
      }
    });
    if (words) {
      page!.say(say(words));
    }
  } catch (error) {
    main.textContent = say("cannot-start", error instanceof Error ? error.message : String(error));
  }
}

void start();
