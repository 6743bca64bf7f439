# Canvas 352 x 549 logical pixels; places are counted from its top left corner.
sx(x) = x / 352.
sy(y) = 1 - y / 549.
unset key
unset border
unset tics
unset title
unset colorbox
set style fill solid noborder
set clip two

# the claimed number: value from-row to-row times
$claim << END
51 0.8117647058823529 1.0941176470588236 4
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
set object 1 rectangle from screen sx(230.75),sy(191) to screen sx(254.5),sy(167) behind fs solid noborder fc rgb '#EAF2F8'
set object 2 rectangle from screen sx(230.75),sy(276) to screen sx(254.5),sy(252) behind fs solid noborder fc rgb '#EAF2F8'
set object 3 rectangle from screen sx(230.75),sy(361) to screen sx(254.5),sy(337) behind fs solid noborder fc rgb '#EAF2F8'
set object 4 rectangle from screen sx(230.75),sy(446) to screen sx(254.5),sy(422) behind fs solid noborder fc rgb '#EAF2F8'
set object 5 rectangle from screen sx(26),sy(191) to screen sx(27),sy(167) behind fs solid noborder fc rgb '#E2E5E8'
set object 6 rectangle from screen sx(26),sy(276) to screen sx(27),sy(252) behind fs solid noborder fc rgb '#E2E5E8'
set object 7 rectangle from screen sx(26),sy(361) to screen sx(27),sy(337) behind fs solid noborder fc rgb '#E2E5E8'
set object 8 rectangle from screen sx(74),sy(191) to screen sx(75),sy(167) behind fs solid noborder fc rgb '#E2E5E8'
set object 9 rectangle from screen sx(74),sy(276) to screen sx(75),sy(252) behind fs solid noborder fc rgb '#E2E5E8'
set object 10 rectangle from screen sx(74),sy(361) to screen sx(75),sy(337) behind fs solid noborder fc rgb '#E2E5E8'
set object 11 rectangle from screen sx(122),sy(191) to screen sx(123),sy(167) behind fs solid noborder fc rgb '#33383D'
set object 12 rectangle from screen sx(122),sy(276) to screen sx(123),sy(252) behind fs solid noborder fc rgb '#33383D'
set object 13 rectangle from screen sx(122),sy(361) to screen sx(123),sy(337) behind fs solid noborder fc rgb '#33383D'
set object 14 rectangle from screen sx(169),sy(191) to screen sx(170),sy(167) behind fs solid noborder fc rgb '#E2E5E8'
set object 15 rectangle from screen sx(169),sy(276) to screen sx(170),sy(252) behind fs solid noborder fc rgb '#E2E5E8'
set object 16 rectangle from screen sx(169),sy(361) to screen sx(170),sy(337) behind fs solid noborder fc rgb '#E2E5E8'
set object 17 rectangle from screen sx(217),sy(191) to screen sx(218),sy(167) behind fs solid noborder fc rgb '#E2E5E8'
set object 18 rectangle from screen sx(217),sy(276) to screen sx(218),sy(252) behind fs solid noborder fc rgb '#E2E5E8'
set object 19 rectangle from screen sx(217),sy(361) to screen sx(218),sy(337) behind fs solid noborder fc rgb '#E2E5E8'
set object 20 rectangle from screen sx(264),sy(191) to screen sx(265),sy(167) behind fs solid noborder fc rgb '#E2E5E8'
set object 21 rectangle from screen sx(264),sy(276) to screen sx(265),sy(252) behind fs solid noborder fc rgb '#E2E5E8'
set object 22 rectangle from screen sx(264),sy(361) to screen sx(265),sy(337) behind fs solid noborder fc rgb '#E2E5E8'
set object 23 rectangle from screen sx(312),sy(191) to screen sx(313),sy(167) behind fs solid noborder fc rgb '#E2E5E8'
set object 24 rectangle from screen sx(312),sy(276) to screen sx(313),sy(252) behind fs solid noborder fc rgb '#E2E5E8'
set object 25 rectangle from screen sx(312),sy(361) to screen sx(313),sy(337) behind fs solid noborder fc rgb '#E2E5E8'
set object 26 rectangle from screen sx(16),sy(195) to screen sx(336),sy(194) behind fs solid noborder fc rgb '#E2E5E8'
set object 27 rectangle from screen sx(16),sy(280) to screen sx(336),sy(279) behind fs solid noborder fc rgb '#E2E5E8'
set object 28 rectangle from screen sx(16),sy(365) to screen sx(336),sy(364) behind fs solid noborder fc rgb '#E2E5E8'
set object 29 rectangle from screen sx(47.55),sy(190.72) to screen sx(84.55),sy(177.2) behind fs solid noborder fc rgb '#FFFFFF'
set object 30 rectangle from screen sx(298.34),sy(360.72) to screen sx(335.34),sy(347.2) behind fs solid noborder fc rgb '#FFFFFF'
set object 31 rectangle from screen sx(13),sy(441.44) to screen sx(204.04),sy(428.4) behind fs solid noborder fc rgb '#FFFFFF'
set object 32 rectangle from screen sx(16),sy(485.75) to screen sx(336),sy(485) behind fs solid noborder fc rgb '#C9CED2'

# in front of the marks: axes, texts
set object 33 rectangle from screen sx(16),sy(98.6) to screen sx(22),sy(97) front fs solid noborder fc rgb '#12395B'
set object 34 rectangle from screen sx(26),sy(98.6) to screen sx(32),sy(97) front fs solid noborder fc rgb '#12395B'
set object 35 polygon from screen sx(218.5),sy(123.09) to screen sx(221.36),sy(120.23) to screen sx(223.27),sy(122.14) to screen sx(220.41),sy(125) to screen sx(223.27),sy(127.86) to screen sx(221.36),sy(129.77) to screen sx(218.5),sy(126.91) to screen sx(215.64),sy(129.77) to screen sx(213.73),sy(127.86) to screen sx(216.59),sy(125) to screen sx(213.73),sy(122.14) to screen sx(215.64),sy(120.23) to screen sx(218.5),sy(123.09) front fs solid noborder fc rgb '#A8330F'
set object 36 polygon from screen sx(218.5),sy(215.18) to screen sx(223.68),sy(210) to screen sx(218.5),sy(204.83) to screen sx(213.33),sy(210) to screen sx(218.5),sy(215.18) front fs solid noborder fc rgb '#9A6306'
set object 37 polygon from screen sx(218.5),sy(293.09) to screen sx(221.36),sy(290.23) to screen sx(223.27),sy(292.14) to screen sx(220.41),sy(295) to screen sx(223.27),sy(297.86) to screen sx(221.36),sy(299.77) to screen sx(218.5),sy(296.91) to screen sx(215.64),sy(299.77) to screen sx(213.73),sy(297.86) to screen sx(216.59),sy(295) to screen sx(213.73),sy(292.14) to screen sx(215.64),sy(290.23) to screen sx(218.5),sy(293.09) front fs solid noborder fc rgb '#A8330F'
set object 38 polygon from screen sx(223),sy(380) to screen sx(222.91),sy(379.12) to screen sx(222.66),sy(378.28) to screen sx(222.24),sy(377.5) to screen sx(221.68),sy(376.82) to screen sx(221),sy(376.26) to screen sx(220.22),sy(375.84) to screen sx(219.38),sy(375.59) to screen sx(218.5),sy(375.5) to screen sx(217.62),sy(375.59) to screen sx(216.78),sy(375.84) to screen sx(216),sy(376.26) to screen sx(215.32),sy(376.82) to screen sx(214.76),sy(377.5) to screen sx(214.34),sy(378.28) to screen sx(214.09),sy(379.12) to screen sx(214),sy(380) to screen sx(214.09),sy(380.88) to screen sx(214.34),sy(381.72) to screen sx(214.76),sy(382.5) to screen sx(215.32),sy(383.18) to screen sx(216),sy(383.74) to screen sx(216.78),sy(384.16) to screen sx(217.62),sy(384.41) to screen sx(218.5),sy(384.5) to screen sx(219.38),sy(384.41) to screen sx(220.22),sy(384.16) to screen sx(221),sy(383.74) to screen sx(221.68),sy(383.18) to screen sx(222.24),sy(382.5) to screen sx(222.66),sy(381.72) to screen sx(222.91),sy(380.88) to screen sx(223),sy(380) to screen sx(221.38),sy(380) to screen sx(221.32),sy(380.56) to screen sx(221.16),sy(381.1) to screen sx(220.89),sy(381.6) to screen sx(220.54),sy(382.04) to screen sx(220.1),sy(382.39) to screen sx(219.6),sy(382.66) to screen sx(219.06),sy(382.82) to screen sx(218.5),sy(382.88) to screen sx(217.94),sy(382.82) to screen sx(217.4),sy(382.66) to screen sx(216.9),sy(382.39) to screen sx(216.46),sy(382.04) to screen sx(216.11),sy(381.6) to screen sx(215.84),sy(381.1) to screen sx(215.68),sy(380.56) to screen sx(215.62),sy(380) to screen sx(215.68),sy(379.44) to screen sx(215.84),sy(378.9) to screen sx(216.11),sy(378.4) to screen sx(216.46),sy(377.96) to screen sx(216.9),sy(377.61) to screen sx(217.4),sy(377.34) to screen sx(217.94),sy(377.18) to screen sx(218.5),sy(377.12) to screen sx(219.06),sy(377.18) to screen sx(219.6),sy(377.34) to screen sx(220.1),sy(377.61) to screen sx(220.54),sy(377.96) to screen sx(220.89),sy(378.4) to screen sx(221.16),sy(378.9) to screen sx(221.32),sy(379.44) to screen sx(221.38),sy(380) to screen sx(223),sy(380) front fs solid noborder fc rgb '#666C72'
set label 39 'Claimed: about +51; the printed' at screen sx(16),sy(26.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 40 'reading gives −12.4 per cent' at screen sx(16),sy(47.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 41 'Value under each reading of the claim, per cent' at screen sx(16),sy(68.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 42 'Claimed: about +51' at screen sx(40),sy(97.82) left noenhanced font 'Lato:Bold,12' tc rgb '#12395B' front
set label 43 '−40' at screen sx(26),sy(462.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 44 '−20' at screen sx(74),sy(462.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 45 '0' at screen sx(122),sy(462.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 46 '+20' at screen sx(169),sy(462.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 47 '+40' at screen sx(217),sy(462.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 48 '+60' at screen sx(264),sy(462.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 49 '+80' at screen sx(312),sy(462.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 50 '%' at screen sx(325.5),sy(462.82) left noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 51 '2021 against 2017' at screen sx(16),sy(124.81) left noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 52 'as printed: single years' at screen sx(16),sy(140.08) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 53 'Wrong direction' at screen sx(232),sy(124.82) left noenhanced font 'Lato:Bold,12' tc rgb '#A8330F' front
set label 54 '2017–21 against 2012–16' at screen sx(16),sy(209.81) left noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 55 'volume (TIV), period totals,' at screen sx(16),sy(225.08) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 56 'release of March 2022' at screen sx(16),sy(239.58) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 57 'Right number,' at screen sx(232),sy(209.82) left noenhanced font 'Lato:Bold,12' tc rgb '#9A6306' front
set label 58 'wrong description' at screen sx(232),sy(225.82) left noenhanced font 'Lato:Bold,12' tc rgb '#9A6306' front
set label 59 '2016–20 against 2011–15' at screen sx(16),sy(294.81) left noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 60 'one year earlier' at screen sx(16),sy(310.08) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 61 'Differs' at screen sx(232),sy(294.82) left noenhanced font 'Lato:Bold,12' tc rgb '#A8330F' front
set label 62 '2017–21, contracts' at screen sx(16),sy(379.81) left noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 63 'orders in US dollars' at screen sx(16),sy(395.08) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 64 'Cannot be checked' at screen sx(232),sy(379.82) left noenhanced font 'Lato:Bold,12' tc rgb '#666C72' front
set label 65 '−12.4' at screen sx(66.05),sy(182.82) center noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 66 '+50.8' at screen sx(268.15),sy(267.82) center noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 67 '+71.3' at screen sx(316.84),sy(352.82) center noenhanced font 'Lato:Bold,12' tc rgb '#1A1A1A' front
set label 68 'no series of contracts for these years' at screen sx(16),sy(433.83) left noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 69 'Note: Dashed line: the claimed number; band: what its printed' at screen sx(16),sy(499.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 70 'digits stand for, 46 to 56. First row: the claim as printed.' at screen sx(16),sy(514.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 71 'Source: made-up figures for a test of the lay-out; not for citation' at screen sx(16),sy(529.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front

set lmargin at screen sx(16)
set rmargin at screen sx(336)
set tmargin at screen sy(109)
set bmargin at screen sy(449)
set xrange [-44.42105263:90.31578947]
set yrange [4.129411765:0.1294117647]
px = 0.42105263 # one pixel along x, in units of the data
py = -0.011764706
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
