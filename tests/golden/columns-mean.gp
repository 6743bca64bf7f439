# Canvas 720 x 484 logical pixels; places are counted from its top left corner.
sx(x) = x / 720.
sy(y) = 1 - y / 484.
unset key
unset border
unset tics
unset title
unset colorbox
set style fill solid noborder
set clip two

# yearly values: year value
$columns << END
2010 120
2011 80
2012 210
2013 160
2014 95
2015 240
2018 270
2019 420
2020 610
2021 530
2022 480
2023 700
END

# yearly values, not verified: year value
$columns_unverified << END
2016 310
END

# yearly values, part of a year: year value
$columns_partial << END
2024 450
END

# mean of 3 years, at the last of them: year value
$mean << END
2010 NaN
2011 NaN
2012 136.66666666666666
2013 150
2014 155
2015 165
2016 215
2017 NaN
2018 NaN
2019 NaN
2020 433.3333333333333
2021 520
2022 540
2023 570
2024 NaN
END

# the last mean, and any without a neighbour: year value
$mean_dots << END
2023 570
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

# behind the marks: bands, tints, grid
set object 1 rectangle from screen sx(45),sy(322) to screen sx(704),sy(321) behind fs solid noborder fc rgb '#E2E5E8'
set object 2 rectangle from screen sx(45),sy(259) to screen sx(704),sy(258) behind fs solid noborder fc rgb '#E2E5E8'
set object 3 rectangle from screen sx(45),sy(196) to screen sx(704),sy(195) behind fs solid noborder fc rgb '#E2E5E8'
set object 4 rectangle from screen sx(45),sy(133) to screen sx(704),sy(132) behind fs solid noborder fc rgb '#E2E5E8'
set object 5 rectangle from screen sx(655.58),sy(227.33) to screen sx(695.42),sy(214.29) behind fs solid noborder fc rgb '#FFFFFF'
set object 6 rectangle from screen sx(651.99),sy(240.55) to screen sx(699.01),sy(227.51) behind fs solid noborder fc rgb '#FFFFFF'
set object 7 rectangle from screen sx(618.25),sy(162) to screen sx(646.75),sy(148) behind fs solid noborder fc rgb '#FFFFFF'
set object 8 rectangle from screen sx(235),sy(352.58) to screen sx(256),sy(338.58) behind fs solid noborder fc rgb '#FFFFFF'
set object 9 rectangle from screen sx(482.5),sy(188.45) to screen sx(611),sy(174.45) behind fs solid noborder fc rgb '#FFFFFF'
set object 10 rectangle from screen sx(16),sy(420.75) to screen sx(704),sy(420) behind fs solid noborder fc rgb '#C9CED2'

# in front of the marks: axes, texts
set object 11 rectangle from screen sx(45),sy(385) to screen sx(704),sy(384) front fs solid noborder fc rgb '#33383D'
set object 12 polygon from screen sx(659.65),sy(379.35) to screen sx(664.65),sy(384.35) to screen sx(665.35),sy(383.65) to screen sx(660.35),sy(378.65) to screen sx(659.65),sy(379.35) front fs solid noborder fc rgb '#6096C0'
set object 13 polygon from screen sx(659.65),sy(374.35) to screen sx(669.65),sy(384.35) to screen sx(670.35),sy(383.65) to screen sx(660.35),sy(373.65) to screen sx(659.65),sy(374.35) front fs solid noborder fc rgb '#6096C0'
set object 14 polygon from screen sx(659.65),sy(369.35) to screen sx(674.65),sy(384.35) to screen sx(675.35),sy(383.65) to screen sx(660.35),sy(368.65) to screen sx(659.65),sy(369.35) front fs solid noborder fc rgb '#6096C0'
set object 15 polygon from screen sx(659.65),sy(364.35) to screen sx(679.65),sy(384.35) to screen sx(680.35),sy(383.65) to screen sx(660.35),sy(363.65) to screen sx(659.65),sy(364.35) front fs solid noborder fc rgb '#6096C0'
set object 16 polygon from screen sx(659.65),sy(359.35) to screen sx(684.65),sy(384.35) to screen sx(685.35),sy(383.65) to screen sx(660.35),sy(358.65) to screen sx(659.65),sy(359.35) front fs solid noborder fc rgb '#6096C0'
set object 17 polygon from screen sx(659.65),sy(354.35) to screen sx(689.65),sy(384.35) to screen sx(690.35),sy(383.65) to screen sx(660.35),sy(353.65) to screen sx(659.65),sy(354.35) front fs solid noborder fc rgb '#6096C0'
set object 18 polygon from screen sx(659.65),sy(349.35) to screen sx(690.65),sy(380.35) to screen sx(691.35),sy(379.65) to screen sx(660.35),sy(348.65) to screen sx(659.65),sy(349.35) front fs solid noborder fc rgb '#6096C0'
set object 19 polygon from screen sx(659.65),sy(344.35) to screen sx(690.65),sy(375.35) to screen sx(691.35),sy(374.65) to screen sx(660.35),sy(343.65) to screen sx(659.65),sy(344.35) front fs solid noborder fc rgb '#6096C0'
set object 20 polygon from screen sx(659.65),sy(339.35) to screen sx(690.65),sy(370.35) to screen sx(691.35),sy(369.65) to screen sx(660.35),sy(338.65) to screen sx(659.65),sy(339.35) front fs solid noborder fc rgb '#6096C0'
set object 21 polygon from screen sx(659.65),sy(334.35) to screen sx(690.65),sy(365.35) to screen sx(691.35),sy(364.65) to screen sx(660.35),sy(333.65) to screen sx(659.65),sy(334.35) front fs solid noborder fc rgb '#6096C0'
set object 22 polygon from screen sx(659.65),sy(329.35) to screen sx(690.65),sy(360.35) to screen sx(691.35),sy(359.65) to screen sx(660.35),sy(328.65) to screen sx(659.65),sy(329.35) front fs solid noborder fc rgb '#6096C0'
set object 23 polygon from screen sx(659.65),sy(324.35) to screen sx(690.65),sy(355.35) to screen sx(691.35),sy(354.65) to screen sx(660.35),sy(323.65) to screen sx(659.65),sy(324.35) front fs solid noborder fc rgb '#6096C0'
set object 24 polygon from screen sx(659.65),sy(319.35) to screen sx(690.65),sy(350.35) to screen sx(691.35),sy(349.65) to screen sx(660.35),sy(318.65) to screen sx(659.65),sy(319.35) front fs solid noborder fc rgb '#6096C0'
set object 25 polygon from screen sx(659.65),sy(314.35) to screen sx(690.65),sy(345.35) to screen sx(691.35),sy(344.65) to screen sx(660.35),sy(313.65) to screen sx(659.65),sy(314.35) front fs solid noborder fc rgb '#6096C0'
set object 26 polygon from screen sx(659.65),sy(309.35) to screen sx(690.65),sy(340.35) to screen sx(691.35),sy(339.65) to screen sx(660.35),sy(308.65) to screen sx(659.65),sy(309.35) front fs solid noborder fc rgb '#6096C0'
set object 27 polygon from screen sx(659.65),sy(304.35) to screen sx(690.65),sy(335.35) to screen sx(691.35),sy(334.65) to screen sx(660.35),sy(303.65) to screen sx(659.65),sy(304.35) front fs solid noborder fc rgb '#6096C0'
set object 28 polygon from screen sx(659.65),sy(299.35) to screen sx(690.65),sy(330.35) to screen sx(691.35),sy(329.65) to screen sx(660.35),sy(298.65) to screen sx(659.65),sy(299.35) front fs solid noborder fc rgb '#6096C0'
set object 29 polygon from screen sx(659.65),sy(294.35) to screen sx(690.65),sy(325.35) to screen sx(691.35),sy(324.65) to screen sx(660.35),sy(293.65) to screen sx(659.65),sy(294.35) front fs solid noborder fc rgb '#6096C0'
set object 30 polygon from screen sx(659.65),sy(289.35) to screen sx(690.65),sy(320.35) to screen sx(691.35),sy(319.65) to screen sx(660.35),sy(288.65) to screen sx(659.65),sy(289.35) front fs solid noborder fc rgb '#6096C0'
set object 31 polygon from screen sx(659.65),sy(284.35) to screen sx(690.65),sy(315.35) to screen sx(691.35),sy(314.65) to screen sx(660.35),sy(283.65) to screen sx(659.65),sy(284.35) front fs solid noborder fc rgb '#6096C0'
set object 32 polygon from screen sx(659.65),sy(279.35) to screen sx(690.65),sy(310.35) to screen sx(691.35),sy(309.65) to screen sx(660.35),sy(278.65) to screen sx(659.65),sy(279.35) front fs solid noborder fc rgb '#6096C0'
set object 33 polygon from screen sx(659.65),sy(274.35) to screen sx(690.65),sy(305.35) to screen sx(691.35),sy(304.65) to screen sx(660.35),sy(273.65) to screen sx(659.65),sy(274.35) front fs solid noborder fc rgb '#6096C0'
set object 34 polygon from screen sx(659.65),sy(269.35) to screen sx(690.65),sy(300.35) to screen sx(691.35),sy(299.65) to screen sx(660.35),sy(268.65) to screen sx(659.65),sy(269.35) front fs solid noborder fc rgb '#6096C0'
set object 35 polygon from screen sx(659.65),sy(264.35) to screen sx(690.65),sy(295.35) to screen sx(691.35),sy(294.65) to screen sx(660.35),sy(263.65) to screen sx(659.65),sy(264.35) front fs solid noborder fc rgb '#6096C0'
set object 36 polygon from screen sx(659.65),sy(259.35) to screen sx(690.65),sy(290.35) to screen sx(691.35),sy(289.65) to screen sx(660.35),sy(258.65) to screen sx(659.65),sy(259.35) front fs solid noborder fc rgb '#6096C0'
set object 37 polygon from screen sx(659.65),sy(254.35) to screen sx(690.65),sy(285.35) to screen sx(691.35),sy(284.65) to screen sx(660.35),sy(253.65) to screen sx(659.65),sy(254.35) front fs solid noborder fc rgb '#6096C0'
set object 38 polygon from screen sx(659.65),sy(249.35) to screen sx(690.65),sy(280.35) to screen sx(691.35),sy(279.65) to screen sx(660.35),sy(248.65) to screen sx(659.65),sy(249.35) front fs solid noborder fc rgb '#6096C0'
set object 39 polygon from screen sx(659.65),sy(244.35) to screen sx(690.65),sy(275.35) to screen sx(691.35),sy(274.65) to screen sx(660.35),sy(243.65) to screen sx(659.65),sy(244.35) front fs solid noborder fc rgb '#6096C0'
set object 40 polygon from screen sx(662.9),sy(242.6) to screen sx(690.65),sy(270.35) to screen sx(691.35),sy(269.65) to screen sx(663.6),sy(241.9) to screen sx(662.9),sy(242.6) front fs solid noborder fc rgb '#6096C0'
set object 41 polygon from screen sx(667.9),sy(242.6) to screen sx(690.65),sy(265.35) to screen sx(691.35),sy(264.65) to screen sx(668.6),sy(241.9) to screen sx(667.9),sy(242.6) front fs solid noborder fc rgb '#6096C0'
set object 42 polygon from screen sx(672.9),sy(242.6) to screen sx(690.65),sy(260.35) to screen sx(691.35),sy(259.65) to screen sx(673.6),sy(241.9) to screen sx(672.9),sy(242.6) front fs solid noborder fc rgb '#6096C0'
set object 43 polygon from screen sx(677.9),sy(242.6) to screen sx(690.65),sy(255.35) to screen sx(691.35),sy(254.65) to screen sx(678.6),sy(241.9) to screen sx(677.9),sy(242.6) front fs solid noborder fc rgb '#6096C0'
set object 44 polygon from screen sx(682.9),sy(242.6) to screen sx(690.65),sy(250.35) to screen sx(691.35),sy(249.65) to screen sx(683.6),sy(241.9) to screen sx(682.9),sy(242.6) front fs solid noborder fc rgb '#6096C0'
set object 45 polygon from screen sx(687.9),sy(242.6) to screen sx(690.65),sy(245.35) to screen sx(691.35),sy(244.65) to screen sx(688.6),sy(241.9) to screen sx(687.9),sy(242.6) front fs solid noborder fc rgb '#6096C0'
set label 46 'Volume of Ruritania’s exports of major arms: 700 million TIV' at screen sx(16),sy(28.7) left noenhanced font 'Lato:Bold,20' tc rgb '#1A1A1A' front
set label 47 'in 2023, a mean of 570 a year over 2021–23' at screen sx(16),sy(54.7) left noenhanced font 'Lato:Bold,20' tc rgb '#1A1A1A' front
set label 48 'Volume of Ruritania’s exports of major arms, 2010–24, million' at screen sx(16),sy(79.29) left noenhanced font 'Lato,14' tc rgb '#4A4F54' front
set label 49 'SIPRI trend-indicator values (TIV), release of March 2022' at screen sx(16),sy(98.29) left noenhanced font 'Lato,14' tc rgb '#4A4F54' front
set label 50 '0' at screen sx(37),sy(383.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 51 '200' at screen sx(37),sy(320.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 52 '400' at screen sx(37),sy(257.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 53 '600' at screen sx(37),sy(194.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 54 '800' at screen sx(37),sy(131.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 55 '2010' at screen sx(73.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 56 '2011' at screen sx(116.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 57 '2012' at screen sx(159.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 58 '2013' at screen sx(202.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 59 '2014' at screen sx(245.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 60 '2015' at screen sx(288.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 61 '2016' at screen sx(331.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 62 '2017' at screen sx(374.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 63 '2018' at screen sx(417.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 64 '2019' at screen sx(460.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 65 '2020' at screen sx(503.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 66 '2021' at screen sx(546.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 67 '2022' at screen sx(589.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 68 '2023' at screen sx(632.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 69 '2024' at screen sx(675.5),sy(398.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 70 '..' at screen sx(374.5),sy(375.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 71 'part of' at screen sx(675.5),sy(219.71) center noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 72 'the year' at screen sx(675.5),sy(232.94) center noenhanced font 'Lato,11.5' tc rgb '#666C72' front
set label 73 '700' at screen sx(632.5),sy(153.81) center noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 74 '95' at screen sx(245.5),sy(344.39) center noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 75 'Three-year mean: 570' at screen sx(546.75),sy(180.26) center noenhanced font 'Lato:Bold,12.5' tc rgb '#12395B' front
set label 76 'Note: The TIV measures the volume of deliveries, not their price. Each point of the line is the mean of that year and the two before it. No' at screen sx(16),sy(434.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 77 'figure for 2017. Hollow: unverified (2016). Hatched: part of the year only (2024). Means over unverified years are unverified.' at screen sx(16),sy(449.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 78 'Source: made-up figures for a test of the lay-out; not for citation' at screen sx(16),sy(464.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front

set lmargin at screen sx(45)
set rmargin at screen sx(704)
set tmargin at screen sy(127)
set bmargin at screen sy(389)
set xrange [2009.337209:2024.662791]
set yrange [-15.87301587:815.8730159]
px = 0.023255814 # one pixel along x, in units of the data
py = 3.1746032
plot $columns using 1:2:(0.72093) with boxes fc rgb '#6096C0' fs solid noborder notitle, \
     $columns_unverified using 1:2:(0.697674) with boxes fc rgb '#FFFFFF' fs solid border lc rgb '#6096C0' lw 1.2 notitle, \
     $columns_partial using 1:2:(0.697674) with boxes fc rgb '#FFFFFF' fs solid border lc rgb '#6096C0' lw 1.2 notitle, \
     $mean using 1:2 with lines lw 4.6 lc rgb '#FFFFFF' notitle, \
     $mean using 1:2 with lines lw 2.2 lc rgb '#12395B' notitle, \
     for [i=1:|$mean_dots|] $disc using (word($mean_dots[i],1)+4.5*px*$1):(word($mean_dots[i],2)+4.5*py*$2) with filledcurves closed fc rgb '#FFFFFF' fs solid noborder notitle, \
     for [i=1:|$mean_dots|] $disc using (word($mean_dots[i],1)+3*px*$1):(word($mean_dots[i],2)+3*py*$2) with filledcurves closed fc rgb '#12395B' fs solid noborder notitle
