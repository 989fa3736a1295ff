import type { Locale } from './routing';

type Words = { title: string; body: string; retry: string; home: string; missing: string };

/** What is said when nothing else can be: in the browser, where the messages of the server are not at hand. */
export const faultWords: Record<Locale, Words> = {
  it: {
    title: 'Qualcosa non ha funzionato',
    body: 'Non è colpa tua. Riprova tra qualche istante.',
    retry: 'Riprova',
    home: 'Pagina iniziale',
    missing: 'Pagina non trovata',
  },
  en: {
    title: 'Something went wrong',
    body: 'It is not your fault. Try again in a moment.',
    retry: 'Try again',
    home: 'Home page',
    missing: 'Page not found',
  },
  fr: {
    title: 'Une erreur est survenue',
    body: 'Ce n’est pas votre faute. Réessayez dans un instant.',
    retry: 'Réessayer',
    home: 'Page d’accueil',
    missing: 'Page introuvable',
  },
  ar: {
    title: 'حدث خطأ ما',
    body: 'ليس الخطأ منك. حاول مرة أخرى بعد لحظات.',
    retry: 'حاول مرة أخرى',
    home: 'الصفحة الرئيسية',
    missing: 'الصفحة غير موجودة',
  },
  ro: {
    title: 'Ceva nu a funcționat',
    body: 'Nu este vina dumneavoastră. Încercați din nou peste câteva clipe.',
    retry: 'Încearcă din nou',
    home: 'Pagina principală',
    missing: 'Pagina nu a fost găsită',
  },
  sq: {
    title: 'Diçka nuk funksionoi',
    body: 'Nuk është faji juaj. Provoni përsëri pas pak.',
    retry: 'Provo përsëri',
    home: 'Faqja kryesore',
    missing: 'Faqja nuk u gjet',
  },
  uk: {
    title: 'Щось пішло не так',
    body: 'Це не ваша провина. Спробуйте ще раз за мить.',
    retry: 'Спробувати ще раз',
    home: 'Головна сторінка',
    missing: 'Сторінку не знайдено',
  },
  zh: { title: '出现问题', body: '这不是您的错。请稍后再试。', retry: '重试', home: '首页', missing: '找不到页面' },
  es: {
    title: 'Algo no ha funcionado',
    body: 'No es culpa suya. Vuelva a intentarlo en un momento.',
    retry: 'Reintentar',
    home: 'Página de inicio',
    missing: 'Página no encontrada',
  },
};
