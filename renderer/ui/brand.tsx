/** Latchkey's glyph: a key in its case. */
export function Brand() {
  return (
    <svg className="brand-glyph" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="brand-handle" d="M10.5 9V7.25A3.25 3.25 0 0 1 13.75 4h4.5a3.25 3.25 0 0 1 3.25 3.25V9" />
      <rect className="brand-case" x="2" y="9" width="28" height="18.5" rx="5" />
      <circle className="brand-key" cx="11.25" cy="18.25" r="3.75" />
      <path className="brand-key" d="M15 18.25h9.75m0 0v3m-3.75-3v2.25" />
    </svg>
  );
}
