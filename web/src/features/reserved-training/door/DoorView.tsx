import { type Door_EventFragment, PlanFormDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { readMembers } from '../read-members';
import { Certificates } from './Certificates';
import { CheckIn } from './CheckIn';
import { Invitations } from './Invitations';
import { Presences } from './Presences';

/** What organisers do around the door of a meeting: who comes, who was there, who is certified. */
export async function DoorView({ event, code }: { event: Door_EventFragment; code: string | undefined }) {
  const [{ data }, members] = await Promise.all([queryAsViewer({ query: PlanFormDocument }), readMembers()]);
  return (
    <div className="work-columns">
      <div className="work-columns-main">
        <CheckIn event={event} code={code} />
        <Presences event={event} />
        <Certificates event={event} />
      </div>
      <div className="work-columns-side work-columns-after">
        <Invitations event={event} bacini={data?.bacini ?? null} members={members} />
      </div>
    </div>
  );
}
