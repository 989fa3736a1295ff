/** What the Enter key presses in a form of several buttons; stands first and is neither seen nor reached. */
export function DefaultButton({ name, value }: { name: string; value: string }) {
  return (
    <button type="submit" name={name} value={value} tabIndex={-1} aria-hidden="true" className="visually-hidden">
      {value}
    </button>
  );
}
