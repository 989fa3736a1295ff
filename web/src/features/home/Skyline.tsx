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
        d="M430 220 520 176 566 152 606 158 664 108 706 118 752 62 800 12 826 40 842 34 892 100 924 94 968 142 1012 138 1076 182 1160 220Z"
      />
      <path
        className="skyline-snow"
        d="M736 82 752 62 800 12 826 40 842 34 880 84 858 80 842 104 826 74 806 104 788 70 762 112 750 84Z"
      />
      <path
        className="skyline-near"
        d="M0 190 90 168 160 182 250 156 340 184 430 166 540 192 650 172 760 194 870 176 980 192 1090 168 1180 186 1270 164 1360 184 1440 172V220H0Z"
      />
    </svg>
  );
}
