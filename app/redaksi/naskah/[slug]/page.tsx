import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { PlainEditor } from "@/app/redaksi/_parts/plain-editor.client";
import { requireAccount } from "@/app/redaksi/_parts/require-account.server";
import { isSlug } from "@/lib/is-slug";
import { readArticle } from "@/modules/publishing/studio/files/read-article.server";
import { getContentDirectory } from "@/widgets/open-store.server";

export const metadata = { title: "Sunting" };

/** The writing screen. */
export default async function EditorPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  await requireAccount(`/redaksi/naskah/${slug}`);
  if (!isSlug(slug) || !(await readArticle(getContentDirectory(), slug))) notFound();
  const nonce = (await headers()).get("x-nonce");
  return <PlainEditor slug={slug} nonce={nonce} />;
}
