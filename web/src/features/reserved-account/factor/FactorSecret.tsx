import { inFours, type PreparedFactor } from './prepared-factor';

export type SecretWords = {
  scanTitle: string;
  scan: string;
  qr: string;
  open: string;
  typeIt: string;
  recoveryTitle: string;
  recovery: string;
  download: string;
  fileName: string;
};

/** The secret as a picture, as a link for the same device and as letters; then the codes for a lost telephone. */
export function FactorSecret({ prepared, words }: { prepared: PreparedFactor; words: SecretWords }) {
  const { qr, uri, secret, recoveryCodes } = prepared;
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${recoveryCodes.join('\r\n')}\r\n`)}`;
  return (
    <>
      <h3 className="factor-step" id="fattore-inquadra" tabIndex={-1}>
        {words.scanTitle}
      </h3>
      <p>{words.scan}</p>
      <svg className="factor-qr" viewBox={`0 0 ${qr.side} ${qr.side}`} role="img" aria-label={words.qr}>
        <path d={`M0 0h${qr.side}v${qr.side}h-${qr.side}z`} fill="#fff" />
        <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p>
        <a href={uri}>{words.open}</a>
      </p>
      <p>
        {words.typeIt} <code className="factor-secret">{inFours(secret)}</code>
      </p>
      <h3 className="factor-step">{words.recoveryTitle}</h3>
      <p>{words.recovery}</p>
      <ul className="factor-codes">
        {recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={file} download={words.fileName}>
          {words.download}
        </a>
      </p>
    </>
  );
}
