import { HeaderCentre, type HeaderCentreProps } from './HeaderCentre';
import { HeaderNav, type HeaderNavProps } from './HeaderNav';
import { HeaderSlim, type HeaderSlimProps } from './HeaderSlim';

export type HeaderProps = { slim: HeaderSlimProps; centre: HeaderCentreProps; nav: HeaderNavProps };

/** The three bands of a public-administration header. */
export function Header({ slim, centre, nav }: HeaderProps) {
  return (
    <header className="it-header-wrapper">
      <HeaderSlim {...slim} />
      <div className="it-nav-wrapper">
        <HeaderCentre {...centre} />
        <HeaderNav {...nav} />
      </div>
    </header>
  );
}
