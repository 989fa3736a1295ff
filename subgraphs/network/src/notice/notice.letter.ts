import type { Letter } from '@respi/kit/mail.js';
import type { NoticeKind } from './notice.kinds.js';
import { noticeLine } from './notice.texts.js';

const closing: Record<string, { open: string; why: string }> = {
  it: {
    open: 'Apri',
    why: 'Ricevi questa e-mail perché hai scelto di essere avvisato. Puoi cambiare la scelta nel tuo account.',
  },
  en: {
    open: 'Open',
    why: 'You receive this e-mail because you chose to be told. You can change this in your account.',
  },
  fr: {
    open: 'Ouvrir',
    why: 'Vous recevez ce message car vous avez choisi d’être averti. Vous pouvez changer ce choix dans votre compte.',
  },
  ar: { open: 'افتح', why: 'تصلك هذه الرسالة لأنك اخترت تلقي الإشعارات. يمكنك تغيير ذلك من حسابك.' },
  ro: {
    open: 'Deschide',
    why: 'Primiți acest mesaj deoarece ați ales să fiți anunțat. Puteți schimba alegerea în contul dumneavoastră.',
  },
  sq: {
    open: 'Hap',
    why: 'E merrni këtë mesazh sepse keni zgjedhur të njoftoheni. Mund ta ndryshoni te llogaria juaj.',
  },
  uk: {
    open: 'Відкрити',
    why: 'Ви отримали цей лист, бо обрали сповіщення. Змінити це можна у своєму обліковому записі.',
  },
  zh: { open: '打开', why: '您收到此邮件是因为您选择了接收提醒。可在账户中更改。' },
  es: { open: 'Abrir', why: 'Recibe este mensaje porque eligió ser avisado. Puede cambiarlo en su cuenta.' },
};

/** Notice by e-mail: one line, one link. */
export function noticeLetter(params: Record<string, unknown>, locale: string, site: string): Letter {
  const { open, why } = closing[locale] ?? closing.it ?? { open: '', why: '' };
  const line = noticeLine(params.kind as NoticeKind, String(params.code ?? ''), locale);
  const link = `${site}/${locale}${String(params.href)}`;
  return { subject: `ReSPI · ${line}`, text: `${line}\n\n${open}: ${link}\n\n${why}\n` };
}
