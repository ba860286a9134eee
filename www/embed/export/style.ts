/** How what can be taken along is offered: quietly, in the colours of the picture, in the letters of its tools. */

export const STYLE = `
.panel:not(:empty)::after{content:"";display:block;height:18px}
.acts{display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(min(10em,100%),1fr))}
.narrow .acts{grid-template-columns:repeat(auto-fill,minmax(min(7.25em,100%),1fr))}
.narrow .act:last-child:nth-child(odd){grid-column:1/-1}
.act{display:flex;flex-direction:column;justify-content:center;min-height:max(3.5em,44px);padding:.45em .9em .5em;border:1px solid var(--hairline);border-radius:8px;background:var(--plate);line-height:1.35;overflow-wrap:anywhere}
.act:hover{border-color:var(--muted)}
.act b{font-size:.8125em;font-weight:700}
.act span,.status,.inside{font-size:.75em;color:var(--muted)}
.inside,.status{margin:10px 0 0}
.status{color:var(--ink);overflow-wrap:anywhere}
.status:empty{display:none}
.status::before{content:"";display:block;height:2px;margin-bottom:8px;background:var(--hairline)}
[aria-busy=true] .status::before{background:linear-gradient(90deg,var(--hairline) 35%,var(--strong) 35% 65%,var(--hairline) 65%) 0/300% 100%;animation:wait 1.2s linear infinite}
@keyframes wait{from{background-position:100% 0}to{background-position:0 0}}
@media (prefers-reduced-motion:reduce){[aria-busy=true] .status::before{animation:none}}
@media (forced-colors:active){.act{border-color:ButtonBorder}}
.snippet{display:block;box-sizing:border-box;width:100%;margin-top:10px;padding:.6em .8em;border:1px solid var(--hairline);border-radius:8px;background:var(--back);color:var(--ink);font:.75em/1.5 ui-monospace,Menlo,Consolas,monospace;resize:vertical}
@media print{.panel{display:none!important}}`;
