# Canvas 352 x 450 logical pixels; places are counted from its top left corner.
sx(x) = x / 352.
sy(y) = 1 - y / 450.
unset key
unset border
unset tics
unset title
unset colorbox
set style fill solid noborder
set clip two

# share of the world total in per cent: value row name
$bars << END
40 0.5 'Sylvania'
10 2.5 'Borduria'
10 3.5 'Freedonia'
4.166666666666667 4.5 'Grand Fenwick'
3 5.5 'Syldavia'
2 6.840909090909091 'Republic of Zubrowka'
0.6666666666666666 8.181818181818182 'San Theodoros'
END

# share of the world total in per cent: value row name
$focus << END
22 1.5 'Ruritania'
END

# behind the marks: bands, tints, grid
set object 1 rectangle from screen sx(8),sy(193) to screen sx(344),sy(171) behind fs solid noborder fc rgb '#EAF2F8'
set object 2 rectangle from screen sx(16),sy(260) to screen sx(336),sy(259) behind fs solid noborder fc rgb '#E2E5E8'
set object 3 rectangle from screen sx(16),sy(356.75) to screen sx(336),sy(356) behind fs solid noborder fc rgb '#C9CED2'

# in front of the marks: axes, texts
set object 4 rectangle from screen sx(161),sy(340) to screen sx(162),sy(149) front fs solid noborder fc rgb '#33383D'
set label 5 'Ruritania ranks 2nd by volume of' at screen sx(16),sy(26.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 6 'exports of major arms in 2017–21,' at screen sx(16),sy(47.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 7 'with 22 per cent of the world total' at screen sx(16),sy(68.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 8 'Volume of exports of major arms, 2017–21, share of' at screen sx(16),sy(89.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 9 'the world total in per cent, release of March 2022' at screen sx(16),sy(106.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 10 'Rank' at screen sx(42),sy(138.83) right noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 11 'Share, %' at screen sx(162),sy(138.83) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 12 'Change, %' at screen sx(336),sy(138.83) right noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 13 'Sylvania' at screen sx(50),sy(159.81) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 14 'Ruritania' at screen sx(50),sy(181.81) left noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 15 'Borduria' at screen sx(50),sy(203.81) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 16 'Freedonia' at screen sx(50),sy(225.81) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 17 'Grand Fenwick' at screen sx(50),sy(247.81) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 18 'Syldavia' at screen sx(50),sy(269.81) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 19 'Republic of' at screen sx(50),sy(291.81) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 20 'Zubrowka' at screen sx(50),sy(306.81) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 21 'San Theodoros' at screen sx(50),sy(328.81) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 22 '1' at screen sx(42),sy(159.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 23 '40' at screen sx(252),sy(159.82) left noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 24 '+33' at screen sx(336),sy(159.82) right noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 25 '2' at screen sx(42),sy(181.82) right noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 26 '22' at screen sx(214.2),sy(181.82) left noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 27 '+65' at screen sx(336),sy(181.82) right noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 28 '3' at screen sx(42),sy(203.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 29 '10' at screen sx(189),sy(203.82) left noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 30 '+150' at screen sx(336),sy(203.82) right noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 31 '3' at screen sx(42),sy(225.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 32 '10' at screen sx(189),sy(225.82) left noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 33 '0' at screen sx(336),sy(225.82) right noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 34 '5' at screen sx(42),sy(247.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 35 '4.2' at screen sx(176.75),sy(247.82) left noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 36 '−11' at screen sx(336),sy(247.82) right noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 37 '6' at screen sx(42),sy(269.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 38 '3.0' at screen sx(174.3),sy(269.82) left noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 39 '..' at screen sx(336),sy(269.82) right noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 40 '7' at screen sx(42),sy(299.32) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 41 '2.0' at screen sx(172.2),sy(299.32) left noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 42 '+20' at screen sx(336),sy(299.32) right noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 43 '8' at screen sx(42),sy(328.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 44 '0.7' at screen sx(169.4),sy(328.82) left noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 45 '−33' at screen sx(336),sy(328.82) right noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 46 'Note: The TIV measures the volume of deliveries, not their price.' at screen sx(16),sy(370.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 47 'Shares are of the published world total; the 8 ranked make up' at screen sx(16),sy(385.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 48 '92 per cent of it. Change: total of 2017–21 against 2012–16, in' at screen sx(16),sy(400.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 49 'per cent. “..”: no change can be computed.' at screen sx(16),sy(415.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 50 'Source: made-up figures for a test of the lay-out; not for citation' at screen sx(16),sy(430.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front

set lmargin at screen sx(162)
set rmargin at screen sx(246)
set tmargin at screen sy(149)
set bmargin at screen sy(340)
set xrange [0:40]
set yrange [8.681818182:0]
px = 0.47619048 # one pixel along x, in units of the data
py = -0.045454545
plot $bars using (0):2:(0):1:($2-0.32):($2+0.32) with boxxyerror fc rgb '#B9C0C6' fs solid noborder notitle, \
     $focus using (0):2:(0):1:($2-0.32):($2+0.32) with boxxyerror fc rgb '#0B5C93' fs solid noborder notitle
