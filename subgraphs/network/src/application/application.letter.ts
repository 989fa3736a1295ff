import type { Letter } from '@respi/kit/mail.js';

interface Words {
  readonly confirmSubject: string;
  readonly newsSubject: string;
  readonly received: (number: string) => string;
  readonly confirm: string;
  readonly ignore: string;
  readonly news: (number: string) => string;
  readonly follow: string;
}

const words: Record<string, Words> = {
  it: {
    confirmSubject: 'ReSPI · Conferma l’indirizzo della domanda di adesione',
    newsSubject: 'ReSPI · Novità sulla domanda di adesione',
    received: (number) => `È arrivata la domanda di adesione alla rete ReSPI n. ${number}, con questo indirizzo.`,
    confirm: 'Per confermare che l’indirizzo è vostro:',
    ignore: 'Se nessuno di voi l’ha inviata, ignorate questo messaggio.',
    news: (number) => `Ci sono novità sulla domanda di adesione n. ${number}.`,
    follow: 'Si leggono con il codice che avete ricevuto inviandola:',
  },
  en: {
    confirmSubject: 'ReSPI · Confirm the address of the application to join',
    newsSubject: 'ReSPI · News about the application to join',
    received: (number) => `The application ${number} to join the ReSPI network has arrived, with this address.`,
    confirm: 'To confirm that the address is yours:',
    ignore: 'If none of you sent it, ignore this message.',
    news: (number) => `There is news about the application to join ${number}.`,
    follow: 'Read it with the code that you were given when you sent it:',
  },
  fr: {
    confirmSubject: 'ReSPI · Confirmez l’adresse de la demande d’adhésion',
    newsSubject: 'ReSPI · Du nouveau sur la demande d’adhésion',
    received: (number) => `La demande d’adhésion au réseau ReSPI n° ${number} est arrivée, avec cette adresse.`,
    confirm: 'Pour confirmer que cette adresse est la vôtre :',
    ignore: 'Si personne chez vous ne l’a envoyée, ignorez ce message.',
    news: (number) => `Il y a du nouveau sur la demande d’adhésion n° ${number}.`,
    follow: 'Lisez-le avec le code reçu lors de l’envoi :',
  },
  ar: {
    confirmSubject: 'ReSPI · تأكيد عنوان طلب الانضمام',
    newsSubject: 'ReSPI · جديد بشأن طلب الانضمام',
    received: (number) => `وصل طلب الانضمام إلى شبكة ReSPI رقم ${number} بهذا العنوان.`,
    confirm: 'لتأكيد أن العنوان لكم:',
    ignore: 'إذا لم يرسله أحد منكم فتجاهلوا هذه الرسالة.',
    news: (number) => `هناك جديد بشأن طلب الانضمام رقم ${number}.`,
    follow: 'يُقرأ بالرمز الذي أُعطي لكم عند الإرسال:',
  },
  ro: {
    confirmSubject: 'ReSPI · Confirmați adresa cererii de aderare',
    newsSubject: 'ReSPI · Noutăți despre cererea de aderare',
    received: (number) => `A sosit cererea de aderare la rețeaua ReSPI nr. ${number}, cu această adresă.`,
    confirm: 'Pentru a confirma că adresa este a dumneavoastră:',
    ignore: 'Dacă nu a trimis-o nimeni dintre dumneavoastră, ignorați mesajul.',
    news: (number) => `Sunt noutăți despre cererea de aderare nr. ${number}.`,
    follow: 'Se citesc cu codul primit la trimitere:',
  },
  sq: {
    confirmSubject: 'ReSPI · Konfirmoni adresën e kërkesës për anëtarësim',
    newsSubject: 'ReSPI · Të reja për kërkesën për anëtarësim',
    received: (number) => `Mbërriti kërkesa për anëtarësim në rrjetin ReSPI nr. ${number}, me këtë adresë.`,
    confirm: 'Për të konfirmuar se adresa është e juaja:',
    ignore: 'Nëse askush prej jush nuk e ka dërguar, shpërfilleni këtë mesazh.',
    news: (number) => `Ka të reja për kërkesën për anëtarësim nr. ${number}.`,
    follow: 'Lexohen me kodin që morët kur e dërguat:',
  },
  uk: {
    confirmSubject: 'ReSPI · Підтвердьте адресу заявки на приєднання',
    newsSubject: 'ReSPI · Новини щодо заявки на приєднання',
    received: (number) => `Надійшла заявка на приєднання до мережі ReSPI № ${number} із цією адресою.`,
    confirm: 'Щоб підтвердити, що це ваша адреса:',
    ignore: 'Якщо ніхто з вас її не надсилав, не зважайте на це повідомлення.',
    news: (number) => `Є новини щодо заявки на приєднання № ${number}.`,
    follow: 'Їх можна прочитати за кодом, отриманим під час надсилання:',
  },
  zh: {
    confirmSubject: 'ReSPI · 请确认加入申请的邮箱地址',
    newsSubject: 'ReSPI · 加入申请有新进展',
    received: (number) => `已收到加入 ReSPI 网络的申请 ${number}，所留邮箱为本地址。`,
    confirm: '请确认该邮箱属于贵机构：',
    ignore: '如果贵机构没有人提交过申请，请忽略此邮件。',
    news: (number) => `加入申请 ${number} 有新进展。`,
    follow: '请使用提交时获得的代码查看：',
  },
  es: {
    confirmSubject: 'ReSPI · Confirme la dirección de la solicitud de adhesión',
    newsSubject: 'ReSPI · Novedades sobre la solicitud de adhesión',
    received: (number) => `Ha llegado la solicitud de adhesión a la red ReSPI n.º ${number}, con esta dirección.`,
    confirm: 'Para confirmar que la dirección es suya:',
    ignore: 'Si nadie de ustedes la envió, ignore este mensaje.',
    news: (number) => `Hay novedades sobre la solicitud de adhesión n.º ${number}.`,
    follow: 'Se leen con el código que recibió al enviarla:',
  },
};

const wordsIn = (locale: string): Words => words[locale] ?? (words.it as Words);

/** Asks whoever reads the address of an application whether it is theirs: a number and a link, no name (N6, C35). */
export function applicationConfirmationLetter(params: Record<string, unknown>, locale: string, site: string): Letter {
  const { confirmSubject, received, confirm, ignore } = wordsIn(locale);
  const link = `${site}/${locale}${String(params.href)}`;
  return { subject: confirmSubject, text: `${received(String(params.number))}\n\n${confirm} ${link}\n\n${ignore}\n` };
}

/** Says that something has happened to an application, not what: that is read with its code (N6, C35). */
export function applicationNewsLetter(params: Record<string, unknown>, locale: string, site: string): Letter {
  const { newsSubject, news, follow } = wordsIn(locale);
  const link = `${site}/${locale}${String(params.href)}`;
  return { subject: newsSubject, text: `${news(String(params.number))}\n\n${follow} ${link}\n` };
}
