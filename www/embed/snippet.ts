/** The host of a snippet as HTML: what the editor's page and a widget's own tool write alike. */

/** The host with its attributes, the room that its picture takes, and what stands in it until the picture comes. */
export function html(attributes: [string, string][], room: string, fallback: string): string {
  const written = attributes.map(([name, value]) => (value ? ` ${name}="${quoted(value)}"` : ` ${name}`));
  return `<div${written.join("")} style="${quoted(room)}">\n${fallback}\n</div>`;
}

/** Text as the value of an attribute. */
export function quoted(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
