import { ReadAlso, type ReadAlsoProps } from "@/components/typography/read-also";

export type ReadAlsoViewProps = ReadAlsoProps;

/** A link to another story inside the text. */
export const ReadAlsoView = (props: ReadAlsoViewProps) => <ReadAlso {...props} />;
