import type { Letter } from '@respi/kit/mail.js';

interface Words {
  subject: string;
  invited(ente: string): string;
  open(days: number): string;
  ignore: string;
}

const words: Record<string, Words> = {
  it: {
    subject: 'Invito nella rete ReSPI',
    invited: (ente) => `Sei invitato a lavorare nella rete ReSPI per: ${ente}.`,
    open: (days) => `Per accettare apri questo collegamento entro ${days} giorni:`,
    ignore: 'Se non aspettavi questo invito, ignoralo: senza il collegamento nessuno può usarlo.',
  },
  en: {
    subject: 'Invitation to the ReSPI network',
    invited: (ente) => `You are invited to work in the ReSPI network for: ${ente}.`,
    open: (days) => `To accept, open this link within ${days} days:`,
    ignore: 'If you did not expect this invitation, ignore it: without the link nobody can use it.',
  },
  fr: {
    subject: 'Invitation au réseau ReSPI',
    invited: (ente) => `Vous êtes invité à travailler dans le réseau ReSPI pour : ${ente}.`,
    open: (days) => `Pour accepter, ouvrez ce lien dans les ${days} jours :`,
    ignore: 'Si vous n’attendiez pas cette invitation, ignorez-la : sans le lien, personne ne peut l’utiliser.',
  },
  ar: {
    subject: 'دعوة إلى شبكة ReSPI',
    invited: (ente) => `أنت مدعو للعمل في شبكة ReSPI لصالح: ${ente}.`,
    open: (days) => `للقبول افتح هذا الرابط خلال ${days} أيام:`,
    ignore: 'إذا لم تكن تنتظر هذه الدعوة فتجاهلها: لا يمكن لأحد استعمالها دون الرابط.',
  },
  ro: {
    subject: 'Invitație în rețeaua ReSPI',
    invited: (ente) => `Sunteți invitat să lucrați în rețeaua ReSPI pentru: ${ente}.`,
    open: (days) => `Pentru a accepta, deschideți acest link în ${days} zile:`,
    ignore: 'Dacă nu așteptați această invitație, ignorați-o: fără link nimeni nu o poate folosi.',
  },
  sq: {
    subject: 'Ftesë në rrjetin ReSPI',
    invited: (ente) => `Jeni i ftuar të punoni në rrjetin ReSPI për: ${ente}.`,
    open: (days) => `Për ta pranuar, hapni këtë lidhje brenda ${days} ditësh:`,
    ignore: 'Nëse nuk e prisnit këtë ftesë, injorojeni: pa lidhjen askush nuk mund ta përdorë.',
  },
  uk: {
    subject: 'Запрошення до мережі ReSPI',
    invited: (ente) => `Вас запрошено працювати в мережі ReSPI для: ${ente}.`,
    open: (days) => `Щоб прийняти, відкрийте це посилання протягом ${days} днів:`,
    ignore: 'Якщо ви не чекали цього запрошення, не зважайте на нього: без посилання ніхто не зможе ним скористатися.',
  },
  zh: {
    subject: 'ReSPI 网络邀请',
    invited: (ente) => `您受邀在 ReSPI 网络中为以下机构工作：${ente}。`,
    open: (days) => `请在 ${days} 天内打开此链接接受邀请：`,
    ignore: '如果您没有预期收到此邀请，请忽略：没有链接任何人都无法使用。',
  },
  es: {
    subject: 'Invitación a la red ReSPI',
    invited: (ente) => `Está invitado a trabajar en la red ReSPI para: ${ente}.`,
    open: (days) => `Para aceptar, abra este enlace en un plazo de ${days} días:`,
    ignore: 'Si no esperaba esta invitación, ignórela: sin el enlace nadie puede usarla.',
  },
};

/** Invitation by e-mail: the name of the ente, which is public, and the link, good once. */
export function invitationLetter(params: Record<string, unknown>, locale: string, site: string): Letter {
  const said = words[locale] ?? (words.it as Words);
  const link = `${site}/${locale}/invito/${String(params.token)}`;
  const lines = [said.invited(String(params.ente)), `${said.open(Number(params.days))}\n${link}`, said.ignore];
  return { subject: said.subject, text: `${lines.join('\n\n')}\n` };
}
