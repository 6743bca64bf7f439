# Canvas 352 x 401 logical pixels; places are counted from its top left corner.
sx(x) = x / 352.
sy(y) = 1 - y / 401.
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
set object 1 rectangle from screen sx(45),sy(239) to screen sx(336),sy(238) behind fs solid noborder fc rgb '#E2E5E8'
set object 2 rectangle from screen sx(45),sy(206) to screen sx(336),sy(205) behind fs solid noborder fc rgb '#E2E5E8'
set object 3 rectangle from screen sx(45),sy(173) to screen sx(336),sy(172) behind fs solid noborder fc rgb '#E2E5E8'
set object 4 rectangle from screen sx(45),sy(140) to screen sx(336),sy(139) behind fs solid noborder fc rgb '#E2E5E8'
set object 5 rectangle from screen sx(291),sy(153.9) to screen sx(318),sy(140.38) behind fs solid noborder fc rgb '#FFFFFF'
set object 6 rectangle from screen sx(232.5),sy(168.67) to screen sx(296),sy(155.15) behind fs solid noborder fc rgb '#FFFFFF'
set object 7 rectangle from screen sx(16),sy(307.75) to screen sx(336),sy(307) behind fs solid noborder fc rgb '#C9CED2'

# in front of the marks: axes, texts
set object 8 rectangle from screen sx(45),sy(272) to screen sx(336),sy(271) front fs solid noborder fc rgb '#33383D'
set object 9 polygon from screen sx(316.65),sy(266.35) to screen sx(321.65),sy(271.35) to screen sx(322.35),sy(270.65) to screen sx(317.35),sy(265.65) to screen sx(316.65),sy(266.35) front fs solid noborder fc rgb '#6096C0'
set object 10 polygon from screen sx(316.65),sy(261.35) to screen sx(326.65),sy(271.35) to screen sx(327.35),sy(270.65) to screen sx(317.35),sy(260.65) to screen sx(316.65),sy(261.35) front fs solid noborder fc rgb '#6096C0'
set object 11 polygon from screen sx(316.65),sy(256.35) to screen sx(329.65),sy(269.35) to screen sx(330.35),sy(268.65) to screen sx(317.35),sy(255.65) to screen sx(316.65),sy(256.35) front fs solid noborder fc rgb '#6096C0'
set object 12 polygon from screen sx(316.65),sy(251.35) to screen sx(329.65),sy(264.35) to screen sx(330.35),sy(263.65) to screen sx(317.35),sy(250.65) to screen sx(316.65),sy(251.35) front fs solid noborder fc rgb '#6096C0'
set object 13 polygon from screen sx(316.65),sy(246.35) to screen sx(329.65),sy(259.35) to screen sx(330.35),sy(258.65) to screen sx(317.35),sy(245.65) to screen sx(316.65),sy(246.35) front fs solid noborder fc rgb '#6096C0'
set object 14 polygon from screen sx(316.65),sy(241.35) to screen sx(329.65),sy(254.35) to screen sx(330.35),sy(253.65) to screen sx(317.35),sy(240.65) to screen sx(316.65),sy(241.35) front fs solid noborder fc rgb '#6096C0'
set object 15 polygon from screen sx(316.65),sy(236.35) to screen sx(329.65),sy(249.35) to screen sx(330.35),sy(248.65) to screen sx(317.35),sy(235.65) to screen sx(316.65),sy(236.35) front fs solid noborder fc rgb '#6096C0'
set object 16 polygon from screen sx(316.65),sy(231.35) to screen sx(329.65),sy(244.35) to screen sx(330.35),sy(243.65) to screen sx(317.35),sy(230.65) to screen sx(316.65),sy(231.35) front fs solid noborder fc rgb '#6096C0'
set object 17 polygon from screen sx(316.65),sy(226.35) to screen sx(329.65),sy(239.35) to screen sx(330.35),sy(238.65) to screen sx(317.35),sy(225.65) to screen sx(316.65),sy(226.35) front fs solid noborder fc rgb '#6096C0'
set object 18 polygon from screen sx(316.65),sy(221.35) to screen sx(329.65),sy(234.35) to screen sx(330.35),sy(233.65) to screen sx(317.35),sy(220.65) to screen sx(316.65),sy(221.35) front fs solid noborder fc rgb '#6096C0'
set object 19 polygon from screen sx(316.65),sy(216.35) to screen sx(329.65),sy(229.35) to screen sx(330.35),sy(228.65) to screen sx(317.35),sy(215.65) to screen sx(316.65),sy(216.35) front fs solid noborder fc rgb '#6096C0'
set object 20 polygon from screen sx(316.65),sy(211.35) to screen sx(329.65),sy(224.35) to screen sx(330.35),sy(223.65) to screen sx(317.35),sy(210.65) to screen sx(316.65),sy(211.35) front fs solid noborder fc rgb '#6096C0'
set object 21 polygon from screen sx(316.65),sy(206.35) to screen sx(329.65),sy(219.35) to screen sx(330.35),sy(218.65) to screen sx(317.35),sy(205.65) to screen sx(316.65),sy(206.35) front fs solid noborder fc rgb '#6096C0'
set object 22 polygon from screen sx(316.65),sy(201.35) to screen sx(329.65),sy(214.35) to screen sx(330.35),sy(213.65) to screen sx(317.35),sy(200.65) to screen sx(316.65),sy(201.35) front fs solid noborder fc rgb '#6096C0'
set object 23 polygon from screen sx(317.4),sy(197.1) to screen sx(329.65),sy(209.35) to screen sx(330.35),sy(208.65) to screen sx(318.1),sy(196.4) to screen sx(317.4),sy(197.1) front fs solid noborder fc rgb '#6096C0'
set object 24 polygon from screen sx(322.4),sy(197.1) to screen sx(329.65),sy(204.35) to screen sx(330.35),sy(203.65) to screen sx(323.1),sy(196.4) to screen sx(322.4),sy(197.1) front fs solid noborder fc rgb '#6096C0'
set object 25 polygon from screen sx(327.4),sy(197.1) to screen sx(329.65),sy(199.35) to screen sx(330.35),sy(198.65) to screen sx(328.1),sy(196.4) to screen sx(327.4),sy(197.1) front fs solid noborder fc rgb '#6096C0'
set label 26 'Volume of Ruritania’s exports of' at screen sx(16),sy(26.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 27 'major arms: 700 million TIV in 2023,' at screen sx(16),sy(47.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 28 'a mean of 570 a year over 2021–23' at screen sx(16),sy(68.25) left noenhanced font 'Lato:Bold,16.5' tc rgb '#1A1A1A' front
set label 29 'Volume of Ruritania’s exports of major arms,' at screen sx(16),sy(89.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 30 '2010–24, million TIV, release of March 2022' at screen sx(16),sy(106.31) left noenhanced font 'Lato,13' tc rgb '#4A4F54' front
set label 31 '0' at screen sx(37),sy(270.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 32 '200' at screen sx(37),sy(237.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 33 '400' at screen sx(37),sy(204.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 34 '600' at screen sx(37),sy(171.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 35 '800' at screen sx(37),sy(138.82) right noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 36 '2010' at screen sx(57.5),sy(285.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 37 '2024' at screen sx(322),sy(285.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 38 '2017' at screen sx(190.5),sy(285.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 39 '..' at screen sx(190.5),sy(262.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 40 '700' at screen sx(304.5),sy(146) center noenhanced font 'Lato,12' tc rgb '#4A4F54' front
set label 41 'Mean: 570' at screen sx(264.25),sy(160.77) center noenhanced font 'Lato:Bold,12' tc rgb '#12395B' front
set label 42 'Note: The TIV measures the volume of deliveries, not their price.' at screen sx(16),sy(321.33) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 43 'Each point of the line is the mean of that year and the two before' at screen sx(16),sy(336.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 44 'it. No figure for 2017. Hollow: unverified (2016). Hatched: part of' at screen sx(16),sy(351.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 45 'the year only (2024). Means over unverified years are unverified.' at screen sx(16),sy(366.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 46 'Source: made-up figures for a test of the lay-out; not for citation' at screen sx(16),sy(381.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front

set lmargin at screen sx(45)
set rmargin at screen sx(336)
set tmargin at screen sy(134)
set bmargin at screen sy(276)
set xrange [2009.342105:2024.657895]
set yrange [-30.3030303:830.3030303]
px = 0.052631579 # one pixel along x, in units of the data
py = 6.0606061
plot $columns using 1:2:(0.684211) with boxes fc rgb '#6096C0' fs solid noborder notitle, \
     $columns_unverified using 1:2:(0.631579) with boxes fc rgb '#FFFFFF' fs solid border lc rgb '#6096C0' lw 1.2 notitle, \
     $columns_partial using 1:2:(0.631579) with boxes fc rgb '#FFFFFF' fs solid border lc rgb '#6096C0' lw 1.2 notitle, \
     $mean using 1:2 with lines lw 4.6 lc rgb '#FFFFFF' notitle, \
     $mean using 1:2 with lines lw 2.2 lc rgb '#12395B' notitle, \
     for [i=1:|$mean_dots|] $disc using (word($mean_dots[i],1)+4.5*px*$1):(word($mean_dots[i],2)+4.5*py*$2) with filledcurves closed fc rgb '#FFFFFF' fs solid noborder notitle, \
     for [i=1:|$mean_dots|] $disc using (word($mean_dots[i],1)+3*px*$1):(word($mean_dots[i],2)+3*py*$2) with filledcurves closed fc rgb '#12395B' fs solid noborder notitle
