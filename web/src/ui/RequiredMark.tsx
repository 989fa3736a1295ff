/** The asterisk of what must be filled in: never alone on a line; who listens hears it from the control. */
export const RequiredMark = () => <span aria-hidden="true">{'\u00a0*'}</span>;
