import type { Letter } from '@respi/kit/mail.js';

interface Words {
  subject: string;
  asked: string;
  open(minutes: number): string;
  ignore: string;
}

const words: Record<string, Words> = {
  it: {
    subject: 'ReSPI: nuova password',
    asked: 'Qualcuno, forse tu, ha chiesto una nuova password per l’area riservata di ReSPI.',
    open: (minutes) => `Per sceglierla apri questo collegamento entro ${minutes} minuti:`,
    ignore: 'Se non l’hai chiesta tu, non fare nulla: la tua password resta quella di prima.',
  },
  en: {
    subject: 'ReSPI: new password',
    asked: 'Someone, perhaps you, asked for a new password for the reserved area of ReSPI.',
    open: (minutes) => `To choose it, open this link within ${minutes} minutes:`,
    ignore: 'If it was not you, do nothing: your password stays as it was.',
  },
  fr: {
    subject: 'ReSPI : nouveau mot de passe',
    asked: 'Quelqu’un, peut-être vous, a demandé un nouveau mot de passe pour l’espace réservé de ReSPI.',
    open: (minutes) => `Pour le choisir, ouvrez ce lien dans les ${minutes} minutes :`,
    ignore: 'Si ce n’était pas vous, ne faites rien : votre mot de passe ne change pas.',
  },
  ar: {
    subject: 'ReSPI: كلمة مرور جديدة',
    asked: 'طلب شخص ما، ربما أنت، كلمة مرور جديدة للمنطقة المحجوزة في ReSPI.',
    open: (minutes) => `لاختيارها افتح هذا الرابط خلال ${minutes} دقيقة:`,
    ignore: 'إذا لم تكن أنت من طلبها فلا تفعل شيئًا: تبقى كلمة مرورك كما هي.',
  },
  ro: {
    subject: 'ReSPI: parolă nouă',
    asked: 'Cineva, poate dumneavoastră, a cerut o parolă nouă pentru zona rezervată ReSPI.',
    open: (minutes) => `Pentru a o alege, deschideți acest link în ${minutes} de minute:`,
    ignore: 'Dacă nu ați cerut-o dumneavoastră, nu faceți nimic: parola rămâne neschimbată.',
  },
  sq: {
    subject: 'ReSPI: fjalëkalim i ri',
    asked: 'Dikush, ndoshta ju, ka kërkuar një fjalëkalim të ri për zonën e rezervuar të ReSPI.',
    open: (minutes) => `Për ta zgjedhur, hapni këtë lidhje brenda ${minutes} minutash:`,
    ignore: 'Nëse nuk e kërkuat ju, mos bëni asgjë: fjalëkalimi juaj mbetet i njëjti.',
  },
  uk: {
    subject: 'ReSPI: новий пароль',
    asked: 'Хтось, можливо ви, попросив новий пароль для закритої частини ReSPI.',
    open: (minutes) => `Щоб обрати його, відкрийте це посилання протягом ${minutes} хвилин:`,
    ignore: 'Якщо це були не ви, нічого не робіть: ваш пароль залишається незмінним.',
  },
  zh: {
    subject: 'ReSPI：新密码',
    asked: '有人（可能是您）为 ReSPI 内部区域申请了新密码。',
    open: (minutes) => `请在 ${minutes} 分钟内打开此链接设置新密码：`,
    ignore: '如果不是您本人申请，请不必理会：您的密码不会改变。',
  },
  es: {
    subject: 'ReSPI: nueva contraseña',
    asked: 'Alguien, quizás usted, ha pedido una nueva contraseña para el área reservada de ReSPI.',
    open: (minutes) => `Para elegirla, abra este enlace en los próximos ${minutes} minutos:`,
    ignore: 'Si no fue usted, no haga nada: su contraseña sigue siendo la misma.',
  },
};

/** Link to a new password: no name, no address, good once. */
export function passwordResetLetter(params: Record<string, unknown>, locale: string, site: string): Letter {
  const said = words[locale] ?? (words.it as Words);
  const link = `${site}/${locale}/accedi/nuova-password/${String(params.token)}`;
  const lines = [said.asked, `${said.open(Number(params.minutes))}\n${link}`, said.ignore];
  return { subject: said.subject, text: `${lines.join('\n\n')}\n` };
}
