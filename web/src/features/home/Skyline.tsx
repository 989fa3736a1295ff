/** The mountains that every desk of the province sees, Monviso in the middle. */
export function Skyline() {
  return (
    <svg
      className="skyline"
      viewBox="0 0 1440 220"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className="skyline-far"
        d="M0 150 60 132 118 146 176 104 214 122 262 96 318 134 372 108 430 138 498 100 560 126 612 92 668 118 720 84 776 120 838 96 900 128 966 90 1024 118 1084 86 1150 124 1212 98 1274 130 1338 104 1394 128 1440 112V220H0Z"
      />
      <path
        className="skyline-peak"
        d="M520 190 600 150 648 160 706 108 742 122 800 38 822 56 836 48 878 104 904 96 952 142 996 134 1060 176 1110 190Z"
      />
      <path
        className="skyline-snow"
        d="M742 122 800 38 822 56 836 48 878 104 862 100 846 118 830 92 812 116 796 88 772 126 758 116Z"
      />
      <path
        className="skyline-near"
        d="M0 190 90 168 160 182 250 156 340 184 430 166 540 192 650 172 760 194 870 176 980 192 1090 168 1180 186 1270 164 1360 184 1440 172V220H0Z"
      />
    </svg>
  );
}
