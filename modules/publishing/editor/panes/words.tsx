/** A message with its `code` set as code. */
export function Words({ text }: { text: string }) {
  const parts = text.split("`");
  return parts.map((part, index) =>
    index % 2 === 1 && index < parts.length - 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move.
      <code key={index}>{part}</code>
    ) : index % 2 === 1 ? (
      `\`${part}`
    ) : (
      part
    ),
  );
}
