import type { Words } from '../words.js';

export const zh: Words = {
  subject: {
    confirmed: '预约已确认：{code}',
    moved: '预约已改期：{code}',
    cancelledByCitizen: '预约已取消：{code}',
    cancelledByOffice: '办公室取消了预约 {code}',
    reminder: '预约提醒：{code}',
    linkAgain: '您的预约 {code}',
  },
  opening: {
    confirmed: '您的预约已确认。',
    moved: '您的预约已改期，原来的时间不再有效。',
    cancelledByCitizen: '已按您的要求取消预约。',
    cancelledByOffice: '办公室不得不取消您的预约。您可以在网站上重新预约。',
    reminder: '提醒您有一个预约。如果您不能来，请取消，以便把名额留给其他人。',
    linkAgain: '您已就此事项预约。您可以通过此邮件查看、改期或取消预约。',
  },
  label: {
    code: '编号',
    purpose: '事项',
    when: '时间',
    where: '地点',
    bring: '需要携带的材料',
    reason: '办公室给出的原因',
    receipt: '预约回执',
  },
  change: '您可以在 {until} 之前通过以下网址取消或改期：',
  tooLateToChange: '网站上已不能取消或改期，请致电办公室。',
  romeTime: '意大利时间',
  closing: '本邮件由系统自动发送，请勿回复。',
  skipped: {
    CLOSED_DAY: '办公室当天不受理此事项',
    HOLIDAY: '节假日',
    CLOSURE: '办公室关闭',
    TOO_SOON: '已超过办公室要求的提前时间',
    TOO_FAR: '尚不能预约',
    FULL: '名额已满',
  },
};
