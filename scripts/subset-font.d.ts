/** The part of subset-font that make-fonts uses; the package carries no types. */
declare module "subset-font" {
  type Axis = number | { min: number; max: number };
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2"; variationAxes: Record<string, Axis> },
  ): Promise<Buffer>;
}
