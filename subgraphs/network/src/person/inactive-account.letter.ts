import type { Letter } from '@respi/kit/mail.js';

interface Words {
  subject: string;
  idle: string;
  enter(days: number): string;
}

const words: Record<string, Words> = {
  it: {
    subject: 'ReSPI: il tuo accesso sta per essere disattivato',
    idle: 'Non accedi all’area riservata di ReSPI da molto tempo.',
    enter: (days) =>
      `Per conservare l’accesso entra entro ${days} giorni. Se non lo fai, sarà disattivato; l’amministratore del tuo ente potrà riattivarlo.`,
  },
  en: {
    subject: 'ReSPI: your access is about to be disabled',
    idle: 'You have not signed in to the reserved area of ReSPI for a long time.',
    enter: (days) =>
      `To keep your access, sign in within ${days} days. Otherwise it will be disabled; the administrator of your body can restore it.`,
  },
  fr: {
    subject: 'ReSPI : votre accès va être désactivé',
    idle: 'Vous ne vous êtes pas connecté à l’espace réservé de ReSPI depuis longtemps.',
    enter: (days) =>
      `Pour conserver votre accès, connectez-vous dans les ${days} jours. Sinon il sera désactivé ; l’administrateur de votre organisme pourra le rétablir.`,
  },
  ar: {
    subject: 'ReSPI: سيُعطَّل حسابك قريبًا',
    idle: 'لم تدخل إلى المنطقة المحجوزة في ReSPI منذ وقت طويل.',
    enter: (days) => `للاحتفاظ بحسابك ادخل خلال ${days} يومًا. وإلا فسيُعطَّل، ويمكن لمسؤول مؤسستك إعادة تفعيله.`,
  },
  ro: {
    subject: 'ReSPI: accesul dumneavoastră urmează să fie dezactivat',
    idle: 'Nu v-ați conectat de mult timp la zona rezervată ReSPI.',
    enter: (days) =>
      `Pentru a păstra accesul, conectați-vă în ${days} de zile. Altfel va fi dezactivat; administratorul instituției îl poate reactiva.`,
  },
  sq: {
    subject: 'ReSPI: qasja juaj do të çaktivizohet',
    idle: 'Prej shumë kohësh nuk keni hyrë në zonën e rezervuar të ReSPI.',
    enter: (days) =>
      `Për ta ruajtur qasjen, hyni brenda ${days} ditësh. Përndryshe do të çaktivizohet; administratori i entit tuaj mund ta riaktivizojë.`,
  },
  uk: {
    subject: 'ReSPI: ваш доступ буде вимкнено',
    idle: 'Ви давно не входили до закритої частини ReSPI.',
    enter: (days) =>
      `Щоб зберегти доступ, увійдіть протягом ${days} днів. Інакше його буде вимкнено; адміністратор вашої установи зможе його відновити.`,
  },
  zh: {
    subject: 'ReSPI：您的访问权限即将停用',
    idle: '您已很久没有登录 ReSPI 内部区域。',
    enter: (days) => `如需保留访问权限，请在 ${days} 天内登录。否则将被停用；您所在机构的管理员可以重新启用。`,
  },
  es: {
    subject: 'ReSPI: su acceso está a punto de desactivarse',
    idle: 'Hace mucho tiempo que no entra en el área reservada de ReSPI.',
    enter: (days) =>
      `Para conservar el acceso, entre en los próximos ${days} días. Si no, se desactivará; el administrador de su entidad podrá reactivarlo.`,
  },
};

/** Warning before an account that nobody uses is disabled (I14). */
export function inactiveAccountLetter(params: Record<string, unknown>, locale: string, site: string): Letter {
  const said = words[locale] ?? (words.it as Words);
  const lines = [said.idle, said.enter(Number(params.days)), `${site}/${locale}/accedi`];
  return { subject: said.subject, text: `${lines.join('\n\n')}\n` };
}
