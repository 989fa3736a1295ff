const head = `
#let data = json(bytes(sys.inputs.data))
#set text(lang: "it", font: ("Noto Sans", "IBM Plex Sans Arabic", "Noto Sans SC"), size: 11pt)
`;

/** Certificate of attendance, in Typst: who, what, how long, and where its code is checked (T11). */
export const certificateTemplate = `${head}
#set document(title: "Attestato di partecipazione " + data.code, author: "ReSPI", date: none)
#set page(paper: "a4", margin: (x: 25mm, y: 30mm))
#set par(leading: 0.9em)
#show heading.where(level: 1): set text(size: 22pt)

#align(center)[
  #text(size: 10pt)[ReSPI · Rete dei servizi e sportelli pubblici per immigrati]
  #v(14mm)
  = Attestato di partecipazione
  #v(10mm)
  Si attesta che
  #v(3mm)
  #text(size: 17pt, weight: "bold")[#data.holder]
  #v(3mm)
  ha partecipato all’incontro formativo
  #v(3mm)
  #text(size: 14pt, weight: "bold")[#data.title]
  #v(3mm)
  #for session in data.sessions [#session \\ ]
  per complessive #data.hours.
]
#v(12mm)
Rilasciato il #data.issuedOn.
#v(1fr)
#block(stroke: (top: 0.6pt), inset: (top: 8pt), width: 100%)[
  #grid(columns: (1fr, auto), column-gutter: 8mm,
    [Codice di verifica: #text(weight: "bold")[#data.code] \\
     Chi riceve questo attestato può controllarlo all’indirizzo \\ #text(size: 9pt)[#data.link]],
    image(bytes(data.qr), format: "svg", width: 28mm, alt: "Indirizzo di verifica " + data.link),
  )
]
`;

/** Sheet to sign, one page or more for each sitting (T10). */
export const signatureTemplate = `${head}
#set document(title: "Foglio presenze: " + data.title, author: "ReSPI", date: none)
#set page(paper: "a4", margin: (x: 18mm, top: 18mm, bottom: 20mm), footer: context [
  #set text(size: 8pt)
  Foglio presenze · documento riservato #h(1fr) pagina #counter(page).display() di #counter(page).final().first()
])
#show heading.where(level: 1): set text(size: 15pt)

#for (at, session) in data.sessions.enumerate() [
  #if at > 0 { pagebreak() }
  = #data.title
  #session.when #if session.place != "" [ · #session.place ]
  #v(4mm)
  #table(
    columns: (10mm, 1fr, 1fr, 55mm),
    inset: (x: 4pt, y: 8pt),
    stroke: 0.5pt,
    table.header([*N.*], [*Nome e cognome*], [*Ente*], [*Firma*]),
    ..session.rows.enumerate().map(((n, row)) => (str(n + 1), row.name, row.ente, [])).flatten(),
  )
]
`;
