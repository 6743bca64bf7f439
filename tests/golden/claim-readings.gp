# Canvas 720 x 426 logical pixels; places are counted from its top left corner.
sx(x) = x / 720.
sy(y) = 1 - y / 426.
unset key
unset border
unset tics
unset title
unset colorbox
set style fill solid noborder
set clip two

# the claimed number: value from-row to-row times
$claim << END
51 0.5 4.5 1
END

# readings marked by a diamond: value row name
$readings_diamond << END
50.8 2 '2017–21 against 2012–16'
END

# readings marked by a cross: value row name
$readings_cross << END
-12.4 1 '2021 against 2017'
71.3 3 '2016–20 against 2011–15'
END

# outline of a mark, radius 1: x y
$disc << END
1.0000 0.0000
0.9808 0.1951
0.9239 0.3827
0.8315 0.5556
0.7071 0.7071
0.5556 0.8315
0.3827 0.9239
0.1951 0.9808
0.0000 1.0000
-0.1951 0.9808
-0.3827 0.9239
-0.5556 0.8315
-0.7071 0.7071
-0.8315 0.5556
-0.9239 0.3827
-0.9808 0.1951
-1.0000 0.0000
-0.9808 -0.1951
-0.9239 -0.3827
-0.8315 -0.5556
-0.7071 -0.7071
-0.5556 -0.8315
-0.3827 -0.9239
-0.1951 -0.9808
0.0000 -1.0000
0.1951 -0.9808
0.3827 -0.9239
0.5556 -0.8315
0.7071 -0.7071
0.8315 -0.5556
0.9239 -0.3827
0.9808 -0.1951
1.0000 0.0000
END

# outline of a mark, radius 1: x y
$diamond << END
0.0000 -1.1500
1.1500 0.0000
0.0000 1.1500
-1.1500 0.0000
END

# outline of a mark, radius 1: x y
$cross << END
0.0000 0.4243
0.6364 1.0607
1.0607 0.6364
0.4243 0.0000
1.0607 -0.6364
0.6364 -1.0607
0.0000 -0.4243
-0.6364 -1.0607
-1.0607 -0.6364
-0.4243 0.0000
-1.0607 0.6364
-0.6364 1.0607
END

# outline of a mark, radius 1: x y
$ring << END
1.0000 0.0000
0.9808 0.1951
0.9239 0.3827
0.8315 0.5556
0.7071 0.7071
0.5556 0.8315
0.3827 0.9239
0.1951 0.9808
0.0000 1.0000
-0.1951 0.9808
-0.3827 0.9239
-0.5556 0.8315
-0.7071 0.7071
-0.8315 0.5556
-0.9239 0.3827
-0.9808 0.1951
-1.0000 0.0000
-0.9808 -0.1951
-0.9239 -0.3827
-0.8315 -0.5556
-0.7071 -0.7071
-0.5556 -0.8315
-0.3827 -0.9239
-0.1951 -0.9808
0.0000 -1.0000
0.1951 -0.9808
0.3827 -0.9239
0.5556 -0.8315
0.7071 -0.7071
0.8315 -0.5556
0.9239 -0.3827
0.9808 -0.1951
1.0000 0.0000
0.6400 0.0000
0.6277 -0.1249
0.5913 -0.2449
0.5321 -0.3556
0.4525 -0.4525
0.3556 -0.5321
0.2449 -0.5913
0.1249 -0.6277
0.0000 -0.6400
-0.1249 -0.6277
-0.2449 -0.5913
-0.3556 -0.5321
-0.4525 -0.4525
-0.5321 -0.3556
-0.5913 -0.2449
-0.6277 -0.1249
-0.6400 0.0000
-0.6277 0.1249
-0.5913 0.2449
-0.5321 0.3556
-0.4525 0.4525
-0.3556 0.5321
-0.2449 0.5913
-0.1249 0.6277
0.0000 0.6400
0.1249 0.6277
0.2449 0.5913
0.3556 0.5321
0.4525 0.4525
0.5321 0.3556
0.5913 0.2449
0.6277 0.1249
0.6400 0.0000
END

# behind the marks: bands, tints, grid
set object 1 rectangle from screen sx(421.07),sy(341) to screen sx(455.02),sy(95) behind fs solid noborder fc rgb '#EAF2F8'
set object 2 rectangle from screen sx(197),sy(341) to screen sx(198),sy(97) behind fs solid noborder fc rgb '#E2E5E8'
set object 3 rectangle from screen sx(265),sy(341) to screen sx(266),sy(97) behind fs solid noborder fc rgb '#33383D'
set object 4 rectangle from screen sx(333),sy(341) to screen sx(334),sy(97) behind fs solid noborder fc rgb '#E2E5E8'
set object 5 rectangle from screen sx(401),sy(341) to screen sx(402),sy(97) behind fs solid noborder fc rgb '#E2E5E8'
set object 6 rectangle from screen sx(469),sy(341) to screen sx(470),sy(97) behind fs solid noborder fc rgb '#E2E5E8'
set object 7 rectangle from screen sx(537),sy(341) to screen sx(538),sy(97) behind fs solid noborder fc rgb '#E2E5E8'
set object 8 rectangle from screen sx(16),sy(159) to screen sx(704),sy(158) behind fs solid noborder fc rgb '#E2E5E8'
set object 9 rectangle from screen sx(16),sy(220) to screen sx(704),sy(219) behind fs solid noborder fc rgb '#E2E5E8'
set object 10 rectangle from screen sx(16),sy(281) to screen sx(704),sy(280) behind fs solid noborder fc rgb '#E2E5E8'
set object 11 rectangle from screen sx(176.3),sy(135.5) to screen sx(215.3),sy(121.5) behind fs solid noborder fc rgb '#FFFFFF'
set object 12 rectangle from screen sx(514.46),sy(257.5) to screen sx(553.46),sy(243.5) behind fs solid noborder fc rgb '#FFFFFF'
set object 13 rectangle from screen sx(269.9),sy(311.19) to screen sx(383.9),sy(298.15) behind fs solid noborder fc rgb '#FFFFFF'
set object 14 rectangle from screen sx(269.9),sy(324.69) to screen sx(350.2),sy(311.65) behind fs solid noborder fc rgb '#FFFFFF'
set object 15 rectangle from screen sx(16),sy(377.75) to screen sx(704),sy(377) behind fs solid noborder fc rgb '#C9CED2'

# in front of the marks: axes, texts
set object 16 polygon from screen sx(583.5),sy(125.59) to screen sx(586.36),sy(122.73) to screen sx(588.27),sy(124.64) to screen sx(585.41),sy(127.5) to screen sx(588.27),sy(130.36) to screen sx(586.36),sy(132.27) to screen sx(583.5),sy(129.41) to screen sx(580.64),sy(132.27) to screen sx(578.73),sy(130.36) to screen sx(581.59),sy(127.5) to screen sx(578.73),sy(124.64) to screen sx(580.64),sy(122.73) to screen sx(583.5),sy(125.59) front fs solid noborder fc rgb '#A8330F'
set object 17 polygon from screen sx(583.5),sy(193.68) to screen sx(588.67),sy(188.5) to screen sx(583.5),sy(183.33) to screen sx(578.33),sy(188.5) to screen sx(583.5),sy(193.68) front fs solid noborder fc rgb '#9A6306'
set object 18 polygon from screen sx(583.5),sy(247.59) to screen sx(586.36),sy(244.73) to screen sx(588.27),sy(246.64) to screen sx(585.41),sy(249.5) to screen sx(588.27),sy(252.36) to screen sx(586.36),sy(254.27) to screen sx(583.5),sy(251.41) to screen sx(580.64),sy(254.27) to screen sx(578.73),sy(252.36) to screen sx(581.59),sy(249.5) to screen sx(578.73),sy(246.64) to screen sx(580.64),sy(244.73) to screen sx(583.5),sy(247.59) front fs solid noborder fc rgb '#A8330F'
set object 19 polygon from screen sx(588),sy(310.5) to screen sx(587.91),sy(309.62) to screen sx(587.66),sy(308.78) to screen sx(587.24),sy(308) to screen sx(586.68),sy(307.32) to screen sx(586),sy(306.76) to screen sx(585.22),sy(306.34) to screen sx(584.38),sy(306.09) to screen sx(583.5),sy(306) to screen sx(582.62),sy(306.09) to screen sx(581.78),sy(306.34) to screen sx(581),sy(306.76) to screen sx(580.32),sy(307.32) to screen sx(579.76),sy(308) to screen sx(579.34),sy(308.78) to screen sx(579.09),sy(309.62) to screen sx(579),sy(310.5) to screen sx(579.09),sy(311.38) to screen sx(579.34),sy(312.22) to screen sx(579.76),sy(313) to screen sx(580.32),sy(313.68) to screen sx(581),sy(314.24) to screen sx(581.78),sy(314.66) to screen sx(582.62),sy(314.91) to screen sx(583.5),sy(315) to screen sx(584.38),sy(314.91) to screen sx(585.22),sy(314.66) to screen sx(586),sy(314.24) to screen sx(586.68),sy(313.68) to screen sx(587.24),sy(313) to screen sx(587.66),sy(312.22) to screen sx(587.91),sy(311.38) to screen sx(588),sy(310.5) to screen sx(586.38),sy(310.5) to screen sx(586.32),sy(311.06) to screen sx(586.16),sy(311.6) to screen sx(585.89),sy(312.1) to screen sx(585.54),sy(312.54) to screen sx(585.1),sy(312.89) to screen sx(584.6),sy(313.16) to screen sx(584.06),sy(313.32) to screen sx(583.5),sy(313.38) to screen sx(582.94),sy(313.32) to screen sx(582.4),sy(313.16) to screen sx(581.9),sy(312.89) to screen sx(581.46),sy(312.54) to screen sx(581.11),sy(312.1) to screen sx(580.84),sy(311.6) to screen sx(580.68),sy(311.06) to screen sx(580.62),sy(310.5) to screen sx(580.68),sy(309.94) to screen sx(580.84),sy(309.4) to screen sx(581.11),sy(308.9) to screen sx(581.46),sy(308.46) to screen sx(581.9),sy(308.11) to screen sx(582.4),sy(307.84) to screen sx(582.94),sy(307.68) to screen sx(583.5),sy(307.62) to screen sx(584.06),sy(307.68) to screen sx(584.6),sy(307.84) to screen sx(585.1),sy(308.11) to screen sx(585.54),sy(308.46) to screen sx(585.89),sy(308.9) to screen sx(586.16),sy(309.4) to screen sx(586.32),sy(309.94) to screen sx(586.38),sy(310.5) to screen sx(588),sy(310.5) front fs solid noborder fc rgb '#666C72'
set label 20 'Claimed: about +51; the printed reading gives −12.4 per cent' at screen sx(16),sy(28.7) left noenhanced font 'Lato:Bold,20' tc rgb '#1A1A1A' front
set label 21 'Value under each reading of the claim, per cent' at screen sx(16),sy(53.29) left noenhanced font 'Lato,14' tc rgb '#4A4F54' front
set label 22 '−20' at screen sx(197),sy(354.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 23 '0' at screen sx(265),sy(354.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 24 '+20' at screen sx(333),sy(354.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 25 '+40' at screen sx(401),sy(354.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 26 '+60' at screen sx(469),sy(354.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 27 '+80' at screen sx(537),sy(354.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 28 '%' at screen sx(550.5),sy(354.82) left noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 29 '2021 against 2017' at screen sx(16),sy(120.06) left noenhanced font 'Lato:Bold,13' tc rgb '#1A1A1A' front
set label 30 'as printed: single years' at screen sx(16),sy(135.33) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 31 'Wrong direction' at screen sx(597),sy(127.31) left noenhanced font 'Lato:Bold,12.5' tc rgb '#A8330F' front
set label 32 '2017–21 against 2012–16' at screen sx(16),sy(173.81) left noenhanced font 'Lato:Bold,13' tc rgb '#1A1A1A' front
set label 33 'volume (TIV), period totals,' at screen sx(16),sy(189.08) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 34 'release of March 2022' at screen sx(16),sy(203.58) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 35 'Right number,' at screen sx(597),sy(180.31) left noenhanced font 'Lato:Bold,12.5' tc rgb '#9A6306' front
set label 36 'wrong description' at screen sx(597),sy(196.31) left noenhanced font 'Lato:Bold,12.5' tc rgb '#9A6306' front
set label 37 '2016–20 against 2011–15' at screen sx(16),sy(242.06) left noenhanced font 'Lato:Bold,13' tc rgb '#1A1A1A' front
set label 38 'one year earlier' at screen sx(16),sy(257.33) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 39 'Differs' at screen sx(597),sy(249.31) left noenhanced font 'Lato:Bold,12.5' tc rgb '#A8330F' front
set label 40 '2017–21, contracts' at screen sx(16),sy(303.06) left noenhanced font 'Lato:Bold,13' tc rgb '#1A1A1A' front
set label 41 'orders in US dollars' at screen sx(16),sy(318.33) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 42 'Cannot be checked' at screen sx(597),sy(310.31) left noenhanced font 'Lato:Bold,12.5' tc rgb '#666C72' front
set label 43 '−12.4' at screen sx(195.8),sy(127.31) center noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 44 '+50.8' at screen sx(464.37),sy(188.31) center noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 45 '+71.3' at screen sx(533.96),sy(249.31) center noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 46 'no series of contracts' at screen sx(272.9),sy(303.58) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 47 'for these years' at screen sx(272.9),sy(317.08) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 48 'Claimed: about +51' at screen sx(438.05),sy(85.81) center noenhanced font 'Lato:Bold,12.5' tc rgb '#12395B' front
set label 49 'Note: Dashed line: the claimed number; band: what its printed digits stand for, 46 to 56. First row: the claim as printed.' at screen sx(16),sy(391.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 50 'Source: made-up figures for a test of the lay-out; not for citation' at screen sx(16),sy(406.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front

set lmargin at screen sx(188)
set rmargin at screen sx(561)
set tmargin at screen sy(97)
set bmargin at screen sy(341)
set xrange [-22.65095729:87.21649485]
set yrange [4.5:0.5]
px = 0.29455081 # one pixel along x, in units of the data
py = -0.016393443
claim_value = word($claim[1],1) + 0
claim_from = word($claim[1],2) + 0
claim_length = word($claim[1],3) - claim_from
claim_n = floor(abs(claim_length / py) / 10) # dashes of 6, gaps of 4 px
claim_step = claim_length / (claim_n + 0.6)
claim_dash = claim_step * 0.6
claim_rows = word($claim[1],4) + 0
plot sample [k=0:(claim_n+1)*claim_rows-1:1] '+' using (claim_value):(claim_from+floor($1/(claim_n+1))+(int($1)%(claim_n+1))*claim_step):(0):(claim_dash) with vectors nohead lw 1.6 lc rgb '#12395B' notitle, \
     $readings_diamond using (0):2:1:(0) with vectors nohead lw 2 lc rgb '#9A6306' notitle, \
     for [i=1:|$readings_diamond|] $diamond using (word($readings_diamond[i],1)+6*px*$1):(word($readings_diamond[i],2)+6*py*$2) with filledcurves closed fc rgb '#FFFFFF' fs solid noborder notitle, \
     for [i=1:|$readings_diamond|] $diamond using (word($readings_diamond[i],1)+4.5*px*$1):(word($readings_diamond[i],2)+4.5*py*$2) with filledcurves closed fc rgb '#9A6306' fs solid noborder notitle, \
     $readings_cross using (0):2:1:(0) with vectors nohead lw 2 lc rgb '#A8330F' notitle, \
     for [i=1:|$readings_cross|] $cross using (word($readings_cross[i],1)+6*px*$1):(word($readings_cross[i],2)+6*py*$2) with filledcurves closed fc rgb '#FFFFFF' fs solid noborder notitle, \
     for [i=1:|$readings_cross|] $cross using (word($readings_cross[i],1)+4.5*px*$1):(word($readings_cross[i],2)+4.5*py*$2) with filledcurves closed fc rgb '#A8330F' fs solid noborder notitle
