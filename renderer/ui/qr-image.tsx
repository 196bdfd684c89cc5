interface QrImageProps {
  readonly image: { readonly size: number; readonly path: string };
  readonly label: string;
}

/** A QR code. It is dark on light in every theme, as cameras expect. */
export function QrImage({ image: { size, path }, label }: QrImageProps) {
  return (
    <svg
      className="qr"
      data-personal=""
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
