/** Never seen, since the language of an address is known before; it stands here because Next’s own, with its style sheet, travels with every page. */
export default function NotFound() {
  return <h1>404</h1>;
}
