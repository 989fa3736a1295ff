/**
 * A content on paper, in Typst. Everything reaches it as data (`sys.inputs`) and is shown as text: title, voices,
 * sources, revision and day, and the address of the living page as QR and as words (P38).
 */
export const textTemplate = `
#let it = json(bytes(sys.inputs.text))
#set document(title: it.title, author: "ReSPI", date: none)
#set text(lang: it.lang, dir: if it.lang == "ar" { rtl } else { ltr },
  font: ("Noto Sans", "IBM Plex Sans Arabic", "Noto Sans SC"), size: 11pt)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm), footer: context [
  #set text(size: 8pt)
  #grid(columns: (1fr, auto), it.foot, counter(page).display("1 / 1", both: true))
])
#set par(leading: 0.75em)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 12pt)
#show link: underline

#let words(runs) = for run in runs {
  let shown = if run.isBold { strong(run.text) } else { run.text }
  if run.href != "" { link(run.href, shown) } else { shown }
}
#let shown(blocks) = for block in blocks {
  if block.kind == "heading" { heading(level: 3, words(block.runs)) }
  else if block.kind == "bullet" { list.item(words(block.runs)) }
  else if block.kind == "number" { enum.item(words(block.runs)) }
  else { par(words(block.runs)) }
}

#grid(columns: (1fr, 30mm), gutter: 8mm,
  [
    #text(size: 9pt)[#it.brand]
    #heading(level: 1)[#it.title]
    #if it.lead != "" [ #text(size: 12pt)[#it.lead] ]
  ],
  image(bytes(it.qr), format: "svg", width: 30mm, alt: it.address))
#line(length: 100%, stroke: 0.6pt)
#for notice in it.notices [ #block(fill: luma(240), inset: 8pt, width: 100%)[#notice] ]
#for part in it.parts [
  #if part.title != "" [ #heading(level: 2)[#part.title] ]
  #shown(part.blocks)
]
#if it.sources.len() > 0 [
  #heading(level: 2)[#it.sourcesTitle]
  #for source in it.sources { list.item(if source.url != "" { link(source.url, source.title) } else { source.title }) }
]
#v(6pt)
#text(size: 9pt, dir: ltr)[#link(it.address)]
`;
