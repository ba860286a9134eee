/**
 * How the pieces around the canvas look. Colours are the picture's; letters are as large as the page's root letters, 16 px at
 * least. The tools stand on one line at every width: its height is kept before they are there. What is only said is laid out
 * as simply as can be.
 */

export const STYLE = `
.aid{all:initial;display:block;visibility:inherit;direction:ltr;font-family:inherit;line-height:1.45;color:var(--ink)}
.frame>.aid{grid-area:1/1;pointer-events:none}
.room:not(.on) .aid{display:none}
.said{font-size:.875em;position:absolute;width:1px;height:1px;margin:-1px 0 0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.said table,.said table *,.narrow table,.narrow table *{display:block}
.said table td{display:contents}
.over{position:relative}
:where(.aid) button{all:unset;box-sizing:border-box;cursor:pointer;pointer-events:auto;-webkit-tap-highlight-color:transparent}
.mark{position:absolute;border-radius:4px}
.mark.kin{box-shadow:0 0 0 1px var(--strong)}
.mark.lit{box-shadow:0 0 0 2px var(--ink)}
.shape{position:absolute;inset:0;opacity:0;background:var(--ink)}
.lit+.shape{opacity:.28}
.kin+.shape{opacity:.16}
.aside .mark{pointer-events:none}
:where(.aid) button:focus-visible,.ring{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 2px var(--back)}
.panel:not(:empty),.card{color-scheme:var(--scheme)}
.tools,.panel,.sheet{padding:0 var(--edge);background:var(--back)}
.tools{contain:inline-size;display:flex;gap:8px;box-sizing:border-box;height:3.25em}
.tool{align-self:flex-start;display:flex;align-items:center;border:1px solid var(--muted);border-radius:99px;font-size:.8125em;min-height:2.75em;padding:0 .8em;font-weight:700;white-space:nowrap;flex:none;color:var(--ink);background:var(--back)}
.tool::after{content:"";margin-left:.6em;width:.7em;height:.35em;background:currentColor;clip-path:polygon(0 0,100% 0,50% 100%);forced-color-adjust:none}
.tool[aria-expanded=true]::after{transform:scaleY(-1)}
.tool:hover,.tool[aria-expanded=true]{background:var(--plate)}
.narrow .tools{container-type:inline-size;gap:4px}
.narrow .tool{padding:0 .4em;font-size:min(.8125em,(100cqi - 20px)/20.4)}
.narrow .tool::after{display:none}
.sheet{padding-bottom:16px}
.sheet[hidden]{padding:0}
table{color:inherit;line-height:inherit;width:100%;border-collapse:collapse;font-size:.875em}
caption{text-align:left;font-weight:700;padding:8px 0}
th,td{text-align:left;vertical-align:top;padding:7px 12px 7px 0;border-top:1px solid var(--hairline);font-weight:400;overflow-wrap:break-word}
thead th{color:var(--muted);border-top:0}
tbody th,th+td:not([colspan]){font-weight:700}
tbody td:nth-child(4){white-space:nowrap}
tfoot td{color:var(--muted);font-size:.93em}
tfoot tr+tr td{border-top:0;padding-top:0}
.narrow thead{display:none}
.narrow tbody tr{border-top:1px solid var(--hairline);padding:8px 0}
.narrow tbody th,.narrow tbody td{border:0;padding:1px 0}
.narrow tbody td:empty{display:none}
.narrow tbody td:nth-child(n+3)::before{content:attr(data-column) ": ";color:var(--muted)}
.card{position:absolute;z-index:2;box-sizing:border-box;width:min(340px,100% - 16px);max-height:calc(100vh - 16px);overflow:auto;padding:12px 14px 14px;border:1px solid var(--muted);border-radius:6px;background:var(--back);box-shadow:0 4px 18px #0004;font-size:.875em}
.card p,dl,dd{margin:0;overflow-wrap:break-word}
.card p+p{margin-top:3px}
.label{font-weight:700;padding-right:28px}
.value{font-size:1.43em;font-weight:700;line-height:1.35}
dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin-top:8px;padding-top:8px;border-top:1px solid var(--hairline)}
.whole{grid-column:1/-1}
.whole:empty{display:none}
dt,.source{color:var(--muted)}
.close{position:absolute;top:4px;right:4px;width:32px;height:32px;border-radius:4px;text-align:center;font-size:20px;line-height:32px}
@media (forced-colors:active){.card,.tool{border-color:ButtonBorder}.mark.lit{outline:2px solid Highlight}.mark.kin{outline:1px solid CanvasText}button:focus-visible,.ring{outline:3px solid Highlight}.shape{forced-color-adjust:none;background:Highlight}}
@media print{.tools,.card,.sheet,.over{display:none!important}}
.paper .frame{display:block}
.paper canvas{display:none}
.paper canvas+canvas{display:block;max-width:min(100%,720px);max-height:96vh;break-inside:avoid}`;
