import type { Words } from '../words.js';

export const ar: Words = {
  subject: {
    confirmed: 'تم تأكيد الموعد: {code}',
    moved: 'تم تغيير الموعد: {code}',
    cancelledByCitizen: 'تم إلغاء الموعد: {code}',
    cancelledByOffice: 'ألغى المكتب الموعد {code}',
    reminder: 'تذكير بالموعد {code}',
    linkAgain: 'موعدك {code}',
  },
  opening: {
    confirmed: 'تم تأكيد موعدك.',
    moved: 'تم تغيير موعدك. الوقت القديم لم يعد صالحًا.',
    cancelledByCitizen: 'تم إلغاء موعدك كما طلبت.',
    cancelledByOffice: 'اضطر المكتب إلى إلغاء موعدك. يمكنك حجز موعد آخر على الموقع.',
    reminder: 'نذكّرك بموعدك. إذا كنت لا تستطيع الحضور فألغِه: شخص آخر يحتاج إلى هذا المكان.',
    linkAgain: 'لديك موعد لهذا الغرض. من هذه الرسالة يمكنك رؤيته أو تغييره أو إلغاؤه.',
  },
  label: {
    code: 'الرمز',
    purpose: 'الغرض',
    when: 'متى',
    where: 'أين',
    bring: 'ما يجب إحضاره',
    reason: 'السبب الذي ذكره المكتب',
    receipt: 'إيصال الحجز',
  },
  change: 'يمكنك إلغاء الموعد أو تغييره حتى {until} على هذا العنوان:',
  tooLateToChange: 'لم يعد الإلغاء أو التغيير ممكنًا على الموقع: اتصل بالمكتب هاتفيًا.',
  romeTime: 'بتوقيت إيطاليا',
  closing: 'هذه رسالة آلية: لا ترد عليها.',
  skipped: {
    CLOSED_DAY: 'المكتب لا يستقبل لهذا الغرض في هذا اليوم',
    HOLIDAY: 'عطلة رسمية',
    CLOSURE: 'المكتب مغلق',
    TOO_SOON: 'انقضت المهلة التي يطلبها المكتب',
    TOO_FAR: 'لا يمكن الحجز بعد',
    FULL: 'لا توجد أماكن',
  },
};
