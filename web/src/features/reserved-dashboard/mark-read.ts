'use server';

import { goTo } from '../../forms/answer-form';
import { FinishTourDocument, MarkNoticesReadDocument } from '../../graphql/generated/graphql';
import { mutateAsViewer } from '../../graphql/rsc-client';

/** Marks the notices in view as read; the counter in the header follows. */
export async function markRead(form: FormData): Promise<void> {
  const ids = form.getAll('ids').map(String).slice(0, 100);
  const back = form.get('back') === 'notifiche' ? '/area-riservata/notifiche' : '/area-riservata';
  const { data, code } = await mutateAsViewer(MarkNoticesReadDocument, {
    input: { ids, clientKey: String(form.get('clientKey')) },
  });
  const isRefused = code !== null || Boolean(data?.markNoticesRead.userErrors.length);
  await goTo(`${back}?fatto=${isRefused ? 'azione-rifiutato' : 'lette'}`);
}

/** I20: the tour has been seen and does not come back. */
export async function finishTour(form: FormData): Promise<void> {
  await mutateAsViewer(FinishTourDocument, { input: { clientKey: String(form.get('clientKey')) } });
  await goTo('/area-riservata');
}
