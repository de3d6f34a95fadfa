import type { ReactElement } from "react";
import { toMediaPicture } from "./media-address";

/** The column's width in the text, as a share of the window where it is narrower. */
const SIZES = "(min-width: 46rem) 39rem, 100vw";

type ImageProps = { src?: string; alt?: string; title?: string; loading?: "lazy" | "eager"; node?: unknown };

/**
 * A picture in the text: ours in the widths that it is kept in, with its size, so that nothing moves when it comes, and
 * with the credit that stands as its title. Others as they were written.
 */
export function ArticleImage({ node: _node, ...image }: ImageProps): ReactElement {
  const picture = toMediaPicture(image.src ?? "");
  // biome-ignore lint/performance/noImgElement: the studio has made the widths
  if (!picture) return <img alt="" {...image} />;
  const { title, alt = "", ...rest } = image;
  const { width, height, webp, avif } = picture;
  return (
    <>
      <picture>
        <source type="image/avif" srcSet={avif} sizes={SIZES} />
        <img {...rest} alt={alt} srcSet={webp} sizes={SIZES} width={width} height={height} decoding="async" />
      </picture>
      {title && <small className="credit">Foto: {title}</small>}
    </>
  );
}
