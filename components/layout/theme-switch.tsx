const choices = [
  { id: "tema-ikut", value: "auto", label: "Ikut gawai" },
  { id: "tema-terang", value: "light", label: "Terang" },
  { id: "tema-gelap", value: "dark", label: "Gelap" },
] as const;

/**
 * The choice of light and dark. It works without script (`:has()` in the theme); the readers' script
 * remembers it as `data-theme` on the root. Their ids are the hooks of both.
 */
export function ThemeSwitch() {
  return (
    <fieldset className="tema">
      <legend>Tampilan</legend>
      {choices.map(({ id, value, label }) => (
        <label key={id} htmlFor={id}>
          <input type="radio" name="tema" id={id} value={value} defaultChecked={value === "auto"} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
