# Canvas 720 x 387 logical pixels; places are counted from its top left corner.
sx(x) = x / 720.
sy(y) = 1 - y / 387.
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
2 6.5 'Republic of Zubrowka'
0.6666666666666666 7.5 'San Theodoros'
END

# share of the world total in per cent: value row name
$focus << END
22 1.5 'Ruritania'
END

# behind the marks: bands, tints, grid
set object 1 rectangle from screen sx(8),sy(169) to screen sx(712),sy(146) behind fs solid noborder fc rgb '#EAF2F8'
set object 2 rectangle from screen sx(16),sy(239) to screen sx(704),sy(238) behind fs solid noborder fc rgb '#E2E5E8'
set object 3 rectangle from screen sx(16),sy(323.75) to screen sx(704),sy(323) behind fs solid noborder fc rgb '#C9CED2'

# in front of the marks: axes, texts
set object 4 rectangle from screen sx(194),sy(307) to screen sx(195),sy(123) front fs solid noborder fc rgb '#33383D'
set label 5 'Ruritania ranks 2nd by volume of exports of major' at screen sx(16),sy(28.7) left noenhanced font 'Lato:Bold,20' tc rgb '#1A1A1A' front
set label 6 'arms in 2017–21, with 22 per cent of the world total' at screen sx(16),sy(54.7) left noenhanced font 'Lato:Bold,20' tc rgb '#1A1A1A' front
set label 7 'Volume of exports of major arms, 2017–21, share of the world total in per cent, release of March 2022' at screen sx(16),sy(79.29) left noenhanced font 'Lato,14' tc rgb '#4A4F54' front
set label 8 'Rank' at screen sx(42),sy(112.83) right noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 9 'Share, %' at screen sx(195),sy(112.83) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 10 'Change on 2012–16, %' at screen sx(704),sy(112.83) right noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 11 'Sylvania' at screen sx(56),sy(134.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 12 'Ruritania' at screen sx(56),sy(157.31) left noenhanced font 'Lato:Bold,13' tc rgb '#1A1A1A' front
set label 13 'Borduria' at screen sx(56),sy(180.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 14 'Freedonia' at screen sx(56),sy(203.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 15 'Grand Fenwick' at screen sx(56),sy(226.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 16 'Syldavia' at screen sx(56),sy(249.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 17 'Republic of Zubrowka' at screen sx(56),sy(272.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 18 'San Theodoros' at screen sx(56),sy(295.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 19 '1' at screen sx(42),sy(134.31) right noenhanced font 'Lato,12.5' tc rgb '#666C72' front
set label 20 '40' at screen sx(553),sy(134.31) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 21 '+33' at screen sx(704),sy(134.31) right noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 22 '2' at screen sx(42),sy(157.31) right noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 23 '22' at screen sx(394.6),sy(157.31) left noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 24 '+65' at screen sx(704),sy(157.31) right noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 25 '3' at screen sx(42),sy(180.31) right noenhanced font 'Lato,12.5' tc rgb '#666C72' front
set label 26 '10' at screen sx(289),sy(180.31) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 27 '+150' at screen sx(704),sy(180.31) right noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 28 '3' at screen sx(42),sy(203.31) right noenhanced font 'Lato,12.5' tc rgb '#666C72' front
set label 29 '10' at screen sx(289),sy(203.31) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 30 '0' at screen sx(704),sy(203.31) right noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 31 '5' at screen sx(42),sy(226.31) right noenhanced font 'Lato,12.5' tc rgb '#666C72' front
set label 32 '4.2' at screen sx(237.67),sy(226.31) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 33 '−11' at screen sx(704),sy(226.31) right noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 34 '6' at screen sx(42),sy(249.31) right noenhanced font 'Lato,12.5' tc rgb '#666C72' front
set label 35 '3.0' at screen sx(227.4),sy(249.31) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 36 '..' at screen sx(704),sy(249.31) right noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 37 '7' at screen sx(42),sy(272.31) right noenhanced font 'Lato,12.5' tc rgb '#666C72' front
set label 38 '2.0' at screen sx(218.6),sy(272.31) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 39 '+20' at screen sx(704),sy(272.31) right noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 40 '8' at screen sx(42),sy(295.31) right noenhanced font 'Lato,12.5' tc rgb '#666C72' front
set label 41 '0.7' at screen sx(206.87),sy(295.31) left noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 42 '−33' at screen sx(704),sy(295.31) right noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 43 'Note: The TIV measures the volume of deliveries, not their price. Shares are of the published world total; the 8 ranked make up 92 per cent of' at screen sx(16),sy(337.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 44 'it. Change: total of 2017–21 against 2012–16, in per cent. “..”: no change can be computed.' at screen sx(16),sy(352.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 45 'Source: made-up figures for a test of the lay-out; not for citation' at screen sx(16),sy(367.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front

set lmargin at screen sx(195)
set rmargin at screen sx(547)
set tmargin at screen sy(123)
set bmargin at screen sy(307)
set xrange [0:40]
set yrange [8:0]
px = 0.11363636 # one pixel along x, in units of the data
py = -0.043478261
plot $bars using (0):2:(0):1:($2-0.32):($2+0.32) with boxxyerror fc rgb '#B9C0C6' fs solid noborder notitle, \
     $focus using (0):2:(0):1:($2-0.32):($2+0.32) with boxxyerror fc rgb '#0B5C93' fs solid noborder notitle
