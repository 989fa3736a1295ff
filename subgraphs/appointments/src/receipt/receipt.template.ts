/**
 * The printed receipt, in Typst. Everything reaches it as data (`sys.inputs`) and is shown as text. One page, in the
 * citizen's language with the Italian below for the office (A12, A43).
 */
export const receiptTemplate = `
#let receipt = json(bytes(sys.inputs.receipt))
#let first = receipt.pages.at(0)
#set document(title: first.title + " " + receipt.code, author: "ReSPI", date: none)
#set text(lang: first.locale, dir: if first.locale == "ar" { rtl } else { ltr },
  font: ("Noto Sans", "IBM Plex Sans Arabic", "Noto Sans SC"), size: 11pt)
#set page(paper: "a4", margin: (x: 20mm, y: 20mm))
#show heading.where(level: 1): set text(size: 18pt)

#let row(name, value) = block(above: 8pt, below: 0pt)[#text(size: 9pt)[#name] \\ #text(size: 12pt, weight: "bold")[#value]]

#for page in receipt.pages [
  #set text(lang: page.locale, dir: if page.locale == "ar" { rtl } else { ltr })
  #block(breakable: false, width: 100%, stroke: (top: 0.8pt), inset: (top: 10pt, bottom: 14pt))[
    #heading(level: 1)[#page.title]
    #for line in page.lines { row(line.name, line.value) }
    #if page.documents.len() > 0 [
      #block(above: 12pt)[#page.bring]
      #list(..page.documents)
    ]
    #if page.change != "" [
      #block(above: 12pt)[#page.change]
      #text(size: 9pt, dir: ltr)[#receipt.link]
    ]
  ]
]
#if receipt.qr != "" [
  #align(center, image(bytes(receipt.qr), format: "svg", width: 38mm, alt: receipt.link))
]
`;
