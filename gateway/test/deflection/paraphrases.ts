/**
 * What an operator begins to write in a case, and the content that answers it (C5). Written as people at a desk write,
 * not as the contents are titled; more than one slug where either answers.
 */
const lines = `
L'utente vuole sapere a che punto è la pratica di cittadinanza presentata due anni fa = a-che-punto-e-la-domanda-di-cittadinanza
Famiglia arrivata a metà anno, la scuola può rifiutare il bambino? = a-scuola-durante-l-anno iscrivere-un-figlio-a-scuola
Il signore non si è presentato alla convocazione della Questura, come si recupera l'appuntamento perso? = appuntamento-perso-in-questura
La banca rifiuta di aprire il conto corrente a uno straniero = aprire-un-conto
La moglie è arrivata con il visto per ricongiungimento: quali passi entro otto giorni? = arrivo-dei-familiari-con-visto
Ingresso con nulla osta per lavoro, dove firma il contratto di soggiorno? = arrivo-per-lavoro-contratto-di-soggiorno
Signora incinta senza medico, a chi si rivolge? = aspetto-un-bambino
Mamma disoccupata con neonato chiede l'assegno di maternità del Comune = assegno-di-maternita-del-comune
Spetta l'assegno unico al titolare di permesso per lavoro? = assegno-unico-per-i-figli
Il cittadino straniero può presentare una autocertificazione al posto del certificato? = autocertificazione
Serve il gratuito patrocinio per una persona con reddito basso = avvocato-pagato-dallo-stato
Come si rilascia la carta d'identità elettronica allo straniero residente = carta-d-identita
Coniuge extracomunitario di cittadino italiano: carta di soggiorno per familiare = carta-di-soggiorno-familiari-ue
Domanda per l'alloggio popolare ATC da parte di stranieri = casa-popolare
Come ottenere il codice fiscale per un nuovo arrivato = che-cos-e-il-codice-fiscale
Cosa significa il numero K10 della pratica = che-cos-e-il-codice-k10
Quando apre il click day del decreto flussi? = che-cos-e-il-decreto-flussi
Dove si ritira il kit giallo alle poste = che-cos-e-il-kit-postale
Crediti dell'accordo di integrazione: cosa succede se non bastano = che-cos-e-l-accordo-di-integrazione
Per l'ISEE quali documenti servono a una famiglia straniera = che-cos-e-l-isee
Quali documenti portare in Questura per le impronte = che-cosa-porto-in-questura
Il Comune nega l'iscrizione anagrafica, come si chiede la residenza = chiedere-la-residenza
Livello B1 di lingua italiana per la domanda di cittadinanza = cittadinanza-e-lingua-italiana
Discendente di avo italiano chiede il riconoscimento della cittadinanza iure sanguinis = cittadinanza-per-discendenza
Cittadina rumena deve iscriversi in anagrafe, che requisiti = cittadini-ue-iscrizione-in-comune cittadino-europeo-permesso
Un polacco ha bisogno del permesso di soggiorno? = cittadino-europeo-permesso cittadini-ue-iscrizione-in-comune
Il marito è già in Italia con permesso scaduto, si può fare coesione familiare? = coesione-familiare
Contratto per badante convivente, quali regole = colf-e-badanti
L'assunto non riceve la busta paga = contratto-e-busta-paga
Rimpatrio definitivo: i contributi INPS versati si perdono? = contributi-se-torno-nel-mio-paese
Come verificare online se il permesso è pronto = controllare-lo-stato-del-permesso ritirare-il-permesso
Studente laureato vuole convertire il permesso di studio in lavoro = conversione-da-studio-a-lavoro
Persona irregolare malata, si può curare con codice STP? = cure-senza-permesso
Cessione di fabbricato per il fratello ospite a casa = devo-comunicare-l-ospitalita
Nascita in ospedale, dichiarazione di nascita entro dieci giorni = dichiarare-la-nascita
Dopo il rinnovo del permesso bisogna rifare la dimora abituale in anagrafe? = dichiarazione-di-dimora-abituale
Lavoratore licenziato chiede la NASpI = disoccupazione-naspi
Quali certificati deve rilasciare il consolato in Italia = documenti-dal-mio-consolato
Traduzione e legalizzazione dell'atto di matrimonio straniero = documenti-esteri-in-italia legalizzazione-e-apostille traduzione-giurata
Sposata con italiano da tre anni, vuole la cittadinanza = domanda-di-cittadinanza-per-matrimonio
Residente da dieci anni, requisiti per naturalizzazione = domanda-di-cittadinanza-per-residenza
Come si compila il modello C3 per la protezione internazionale = domanda-di-protezione-internazionale dove-chiedo-asilo
Ragazzo appena arrivato vuole chiedere asilo, a quale ufficio va? = dove-chiedo-asilo domanda-di-protezione-internazionale
A quale ambasciata chiedere il visto d'ingresso = dove-si-chiede-il-visto
Deve aggiornare il permesso con il nuovo passaporto = duplicato-e-aggiornamento-del-permesso errore-sul-permesso
Sul permesso elettronico il cognome è sbagliato = errore-sul-permesso
Test di lingua A2 per la carta di lungo periodo, chi è esonerato = esame-di-italiano-lungo-periodo
Il padre giura da cittadino: i figli minori conviventi acquistano la cittadinanza? = figli-minori-e-cittadinanza
Madre straniera di bambino italiano chiede un permesso = genitore-di-minore-italiano
Notificato il decreto di concessione, entro quanto il giuramento in Comune? = giuramento-di-cittadinanza
Trasferimento in un altro comune: va comunicato il cambio di indirizzo in Questura? = ho-cambiato-casa
Licenziato, rischia di perdere il titolo di soggiorno? = ho-perso-il-lavoro permesso-per-attesa-occupazione
Smarrito il permesso di soggiorno, denuncia e duplicato = ho-perso-il-permesso duplicato-e-aggiornamento-del-permesso
Certificato di idoneità alloggiativa, chi lo rilascia = idoneita-dell-alloggio
Ogni quanti anni si aggiorna la carta di soggiorno illimitata = il-lungo-periodo-scade permesso-ue-di-lungo-periodo
Corsi gratuiti di lingua italiana al CPIA = imparare-italiano
Iscrizione all'asilo nido comunale di un bambino straniero = iscrivere-al-nido
Come iscrivere un alunno alle elementari senza codice fiscale = iscrivere-un-figlio-a-scuola iscrizione-a-scuola
DID e patto di servizio presso il centro per l'impiego = iscriversi-al-centro-per-l-impiego
Iscrizione al SSN presso l'ASL per titolare di permesso = iscrizione-al-servizio-sanitario scegliere-il-medico
Dimissioni volontarie telematiche di un lavoratore straniero = lasciare-il-lavoro-dimissioni
In attesa di rinnovo ha solo la ricevuta postale: il datore può assumerlo? = lavorare-con-la-ricevuta
Il datore non lo mette in regola e lavora in nero = lavoro-in-nero
Apostille su certificato di nascita estero = legalizzazione-e-apostille documenti-esteri-in-italia
Comunicazione ex art. 10 bis, dieci giorni per le osservazioni = lettera-preavviso-di-rigetto
Adulto vuole la terza media serale = licenza-media-per-adulti
Serve un mediatore che parli arabo allo sportello = mediatore-o-interprete
Guardia medica nel fine settimana = medico-di-notte-e-nei-festivi
Turista venuto per due mesi, dichiarazione di presenza = meno-di-tre-mesi-in-italia
Minore non accompagnato rintracciato in città = minore-straniero-solo
Ragazza nata qui compie diciotto anni, dichiarazione per diventare italiana = nati-in-italia-a-diciotto-anni
Presentazione allo Sportello Unico del nulla osta per il coniuge = nulla-osta-al-ricongiungimento quali-familiari-posso-portare
Esenzione dal ticket per esami del sangue = pagare-visite-ed-esami-ticket
Passaporto scaduto durante il rinnovo, come si fa con il consolato? = passaporto-scaduto
Conversione della patente marocchina = patente-del-mio-paese
Il figlio diventa maggiorenne, che permesso chiede? = permesso-a-diciotto-anni
Donna maltrattata dal marito, permesso autonomo per violenza domestica = permesso-dopo-violenza-domestica violenza-chiedere-aiuto
Permesso di un anno per chi è disoccupato = permesso-per-attesa-occupazione
Donna irregolare in gravidanza, può avere un permesso per cure mediche? = permesso-per-gravidanza
Neonato da inserire nel titolo di soggiorno dei genitori = permesso-per-il-neonato
Vuole aprire partita IVA, conversione ad autonomo = permesso-per-lavoro-autonomo
Stagionale della frutta a Saluzzo vuole passare a tempo indeterminato = permesso-per-lavoro-stagionale
Riconosciuto rifugiato dalla Commissione, quale titolo gli danno = permesso-per-rifugiati
Universitario: quante ore può lavorare con permesso per studio? = permesso-per-studio
Ricorso al TAR contro il diniego di rinnovo = permesso-rifiutato
Permesso scaduto da oltre sessanta giorni senza aver fatto domanda = permesso-scaduto-da-molto
Requisiti per l'ex carta di soggiorno a tempo indeterminato = permesso-ue-di-lungo-periodo
Rubato il passaporto in treno = perso-il-passaporto
Prenotazione allo sportello cittadinanza della Prefettura = prenotare-ufficio-cittadinanza
Differenza tra protezione speciale e sussidiaria = protezione-speciale permesso-per-rifugiati
Profughi ucraini, permesso per protezione temporanea = protezione-temporanea-ucraina
Può ricongiungere la sorella maggiorenne? = quali-familiari-posso-portare
Quanto si paga tra bollettino e marca da bollo per il rinnovo? = quanto-costa-il-permesso
Contributo di 250 euro per la richiesta di cittadinanza = quanto-costa-la-domanda-di-cittadinanza
È stato otto mesi all'estero, perde il permesso? = quanto-posso-stare-fuori-dall-italia
Tempi di attesa per il rilascio del nulla osta dal SUI = quanto-tempo-per-il-nulla-osta
Sono passati sei mesi dalla domanda di rinnovo, quali sono i termini? = quanto-tempo-per-il-rinnovo
Termine di conclusione del procedimento di cittadinanza = quanto-tempo-per-la-cittadinanza
Importo annuo richiesto per far venire moglie e due figli = reddito-per-il-ricongiungimento
Ultimi tre anni di CUD, soglia di reddito per la cittadinanza = reddito-per-la-cittadinanza
`;

export interface Paraphrase {
  readonly text: string;
  readonly wanted: readonly string[];
}

export const paraphrases: readonly Paraphrase[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [text = '', wanted = ''] = line.split(' = ');
    return { text, wanted: wanted.split(' ') };
  });
