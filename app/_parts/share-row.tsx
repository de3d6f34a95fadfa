/** Plain links that work without a script; copying and the device's own sheet appear where a script can offer them. */
export function ShareRow({ title, path }: { title: string; path: string }) {
  const url = new URL(path, process.env.SITE_URL ?? "http://localhost:3000").href;
  const text = encodeURIComponent(`${title} ${url}`);
  const address = encodeURIComponent(url);
  const targets = [
    { name: "WhatsApp", href: `https://wa.me/?text=${text}` },
    { name: "Telegram", href: `https://t.me/share/url?url=${address}&text=${encodeURIComponent(title)}` },
    { name: "Facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { name: "X", href: `https://x.com/intent/post?url=${address}&text=${encodeURIComponent(title)}` },
  ];
  return (
    <section className="share" aria-labelledby="bagi">
      <h2 id="bagi">Bagikan</h2>
      <ul>
        {targets.map(({ name, href }, index) => (
          <li key={name}>
            <a className={index === 0 ? "first" : undefined} href={href} rel="noopener">
              {name}
            </a>
          </li>
        ))}
        <li>
          <copy-link hidden>
            <button type="button" data-copy="">
              Salin tautan
            </button>
            <button type="button" data-share="">
              Lewat gawai…
            </button>
          </copy-link>
        </li>
      </ul>
    </section>
  );
}
