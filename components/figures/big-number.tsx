/** A typographic figure in a photo's place. `struck` is what it was wrongly: crossed out before it. */
export function BigNumber({ text, struck }: { text: string; struck?: string }) {
  if (struck === undefined) return <p className="big-n">{text}</p>;
  return (
    <p className="big-n">
      <del>{struck}</del> <ins>{text}</ins>
    </p>
  );
}
