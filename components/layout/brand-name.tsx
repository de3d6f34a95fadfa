import { Turus } from "../typography/turus";

/** The name of the paper, with the tally between its first word and the rest. */
export function BrandName({ name }: { name: string }) {
  const [first, ...rest] = name.split(" ");
  return (
    <>
      {first} <Turus /> {rest.join(" ")}
    </>
  );
}
