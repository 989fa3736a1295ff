export default async function Page() {
  return <h1>ReSPI</h1>;
}
