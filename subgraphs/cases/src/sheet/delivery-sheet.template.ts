/**
 * The printed sheet, in Typst. Whatever was typed reaches it as data (`sys.inputs`) and is shown as text: a field that
 * looks like markup stays what it is. Headings, table header and language make the PDF readable by a screen reader.
 */
export const deliverySheetTemplate = `
#let sheet = json(bytes(sys.inputs.sheet))
#set document(title: "Foglio di consegna " + sheet.number, author: "ReSPI", date: none)
#set text(lang: "it", font: ("Noto Sans", "IBM Plex Sans Arabic"), size: 10pt)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 20mm, bottom: 22mm),
  footer: context [
    #set text(size: 8pt)
    Foglio di consegna #sheet.number · documento riservato, da restituire al Coordinamento
    #h(1fr) pagina #counter(page).display() di #counter(page).final().first()
  ],
)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 11pt)

= Foglio di consegna #sheet.number

#table(
  columns: (auto, 1fr),
  stroke: none,
  inset: (x: 0pt, y: 3pt),
  column-gutter: 8pt,
  table.header([*Voce*], [*Valore*]),
  [Ufficio], [#sheet.office],
  [Consegna a cura di], [#sheet.carrier],
  [Preparato il], [#sheet.createdOn],
  [Consegnato il], [#sheet.deliveredOn],
  [Righe], [#str(sheet.lines.len())],
)

#for row in sheet.lines [
  #block(breakable: true, width: 100%, stroke: (top: 0.6pt), inset: (top: 8pt, bottom: 6pt))[
    == #str(row.position). #row.code · #row.subject

    #row.desk · #row.purpose · #row.urgency · entro il #row.dueOn

    #if row.person != none [Persona: #row.person #linebreak()]
    #if row.pratica != none [#row.praticaKind: #row.pratica #linebreak()]
    #if row.body != none [#row.body]

    #for one in row.clarifications [
      Chiarimento dello sportello: #one

    ]

    #if row.answer != none [
      *Riscontro · #row.validation:* #row.answer
    ] else if not row.isAwaited [
      *Segnalazione annullata: nessun riscontro atteso.*
    ] else [
      *Riscontro:*
      #v(14mm)
      #line(length: 100%, stroke: 0.4pt)
      #v(7mm)
      Dato da, il giorno e con quale mezzo:
      #v(7mm)
    ]
  ]
]
`;
