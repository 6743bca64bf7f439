# Canvas 720 x 598 logical pixels; places are counted from its top left corner.
sx(x) = x / 720.
sy(y) = 1 - y / 598.
unset key
unset border
unset tics
unset title
unset colorbox
set style fill solid noborder
set clip two

# levels: year value
$level << END
2014 30.1
2015 31.4
2016 32.2
2021 41.2
2022 41
2023 43.7
END

# levels, in focus: year value
$level_focus << END
2017 33.9
2018 36
2019 38.5
2020 40.1
END

# changes on the previous year, per cent: year value
$change << END
2015 4.318936877076412
2016 2.5477707006369426
2021 2.743142144638404
2022 -0.4854368932038835
2023 6.585365853658536
END

# changes on the previous year, per cent, in focus: year value
$change_focus << END
2017 5.279503105590062
2018 6.1946902654867255
2019 6.944444444444445
2020 4.1558441558441555
END

# means of the yearly changes of the other bands: value from-year to-year band
$means << END
2.9476903683643525 2020.54 2023.46 'Third'
END

# mean of the yearly changes of the band in focus: value from-year to-year band
$means_focus << END
5.643620492841347 2016.54 2020.46 'Second cabinet'
END

# the claim: value from-year to-year
$claim << END
7 2016.54 2020.46
END

# behind the marks: bands, tints, grid
set object 1 rectangle from screen sx(224),sy(522) to screen sx(496),sy(101) behind fs solid noborder fc rgb '#F1F3F5'
set object 2 rectangle from screen sx(16),sy(125) to screen sx(222),sy(123) behind fs solid noborder fc rgb '#B9C0C6'
set object 3 rectangle from screen sx(226),sy(125) to screen sx(494),sy(123) behind fs solid noborder fc rgb '#0B5C93'
set object 4 rectangle from screen sx(498),sy(125) to screen sx(704),sy(123) behind fs solid noborder fc rgb '#B9C0C6'
set object 5 rectangle from screen sx(16),sy(327) to screen sx(704),sy(326) behind fs solid noborder fc rgb '#C9CED2'
set object 6 rectangle from screen sx(16),sy(534.75) to screen sx(704),sy(534) behind fs solid noborder fc rgb '#C9CED2'

set multiplot

set lmargin at screen sx(16)
set rmargin at screen sx(704)
set tmargin at screen sy(168)
set bmargin at screen sy(312)
set xrange [2013.441176:2023.558824]
set yrange [0:43.7]
px = 0.014705882 # one pixel along x, in units of the data
py = 0.30347222
plot $level using 1:2:(0.705882) with boxes fc rgb '#B9C0C6' fs solid noborder notitle, \
     $level_focus using 1:2:(0.705882) with boxes fc rgb '#0B5C93' fs solid noborder notitle
unset object

# in front of the marks: axes, texts
set object 7 rectangle from screen sx(16),sy(313) to screen sx(704),sy(312) front fs solid noborder fc rgb '#33383D'
set object 8 rectangle from screen sx(16),sy(474) to screen sx(704),sy(473) front fs solid noborder fc rgb '#33383D'
set label 9 'Ruritania’s defence budget grew by a mean of' at screen sx(16),sy(28.7) left noenhanced font 'Lato:Bold,20' tc rgb '#1A1A1A' front
set label 10 '5.6 per cent a year in 2017–20 (Second cabinet)' at screen sx(16),sy(54.7) left noenhanced font 'Lato:Bold,20' tc rgb '#1A1A1A' front
set label 11 'Ruritania’s defence budget, 2014–23, release of March 2022' at screen sx(16),sy(79.29) left noenhanced font 'Lato,14' tc rgb '#4A4F54' front
set label 12 'First cabinet' at screen sx(120),sy(112.31) center noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 13 'Second cabinet' at screen sx(360),sy(112.31) center noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 14 'Third' at screen sx(600),sy(112.31) center noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 15 'Level, trillion won' at screen sx(16),sy(138.81) left noenhanced font 'Lato:Bold,12.5' tc rgb '#4A4F54' front
set label 16 '30.1' at screen sx(54),sy(203.13) center noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 17 '31.4' at screen sx(122),sy(198.84) center noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 18 '32.2' at screen sx(190),sy(196.21) center noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 19 '33.9' at screen sx(258),sy(190.61) center noenhanced font 'Lato,12.5' tc rgb '#1A1A1A' front
set label 20 '36.0' at screen sx(326),sy(183.69) center noenhanced font 'Lato,12.5' tc rgb '#1A1A1A' front
set label 21 '38.5' at screen sx(394),sy(175.45) center noenhanced font 'Lato,12.5' tc rgb '#1A1A1A' front
set label 22 '40.1' at screen sx(462),sy(170.18) center noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 23 '41.2' at screen sx(530),sy(166.55) center noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 24 '41.0' at screen sx(598),sy(167.21) center noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 25 '43.7' at screen sx(666),sy(158.31) center noenhanced font 'Lato,12.5' tc rgb '#4A4F54' front
set label 26 'Change on the previous year, per cent' at screen sx(16),sy(338.81) left noenhanced font 'Lato:Bold,12.5' tc rgb '#4A4F54' front
set label 27 '+4.3' at screen sx(122),sy(462.05) center noenhanced font 'Lato,12.5' tc rgb '#1A1A1A' front
set label 28 '+2.5' at screen sx(190),sy(462.05) center noenhanced font 'Lato,12.5' tc rgb '#1A1A1A' front
set label 29 '+5.3' at screen sx(258),sy(462.05) center noenhanced font 'Lato:Bold,12.5' tc rgb '#FFFFFF' front
set label 30 '+6.2' at screen sx(326),sy(462.05) center noenhanced font 'Lato:Bold,12.5' tc rgb '#FFFFFF' front
set label 31 '+6.9' at screen sx(394),sy(462.05) center noenhanced font 'Lato:Bold,12.5' tc rgb '#FFFFFF' front
set label 32 '+4.2' at screen sx(462),sy(462.05) center noenhanced font 'Lato:Bold,12.5' tc rgb '#FFFFFF' front
set label 33 '+2.7' at screen sx(530),sy(462.05) center noenhanced font 'Lato,12.5' tc rgb '#1A1A1A' front
set label 34 '−0.5' at screen sx(598),sy(489.31) center noenhanced font 'Lato,12.5' tc rgb '#1A1A1A' front
set label 35 '+6.6' at screen sx(666),sy(462.05) center noenhanced font 'Lato,12.5' tc rgb '#1A1A1A' front
set label 36 '..' at screen sx(54),sy(464.56) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 37 'claimed +7' at screen sx(463.03),sy(357.51) center noenhanced font 'Lato:Bold,12.5' tc rgb '#A8330F' front
set label 38 'mean +5.6' at screen sx(463.78),sy(398.41) center noenhanced font 'Lato:Bold,12.5' tc rgb '#1A1A1A' front
set label 39 'mean +2.9' at screen sx(527.97),sy(418.14) center noenhanced font 'Lato,12.5' tc rgb '#666C72' front
set label 40 '2014' at screen sx(54),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 41 '2015' at screen sx(122),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 42 '2016' at screen sx(190),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 43 '2017' at screen sx(258),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 44 '2018' at screen sx(326),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 45 '2019' at screen sx(394),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 46 '2020' at screen sx(462),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 47 '2021' at screen sx(530),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 48 '2022' at screen sx(598),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 49 '2023' at screen sx(666),sy(512.82) center noenhanced font 'Lato,12' tc rgb '#666C72' front
set label 50 'Note: Current prices: inflation is not taken out. Years are grouped as First cabinet 2014–16, Second cabinet 2017–20 and Third 2021–23;' at screen sx(16),sy(548.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 51 'each mean is the arithmetic mean of the yearly changes shown. Dashed line: the claim. “..”: no change can be computed.' at screen sx(16),sy(563.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front
set label 52 'Source: made-up figures for a test of the lay-out; not for citation' at screen sx(16),sy(578.34) left noenhanced font 'Lato,11' tc rgb '#666C72' front

set lmargin at screen sx(16)
set rmargin at screen sx(704)
set tmargin at screen sy(368)
set bmargin at screen sy(480)
set xrange [2013.441176:2023.558824]
set yrange [-0.4854368932:7]
px = 0.014705882 # one pixel along x, in units of the data
py = 0.066834258
claim_value = word($claim[1],1) + 0
claim_from = word($claim[1],2) + 0
claim_length = word($claim[1],3) - claim_from
claim_n = floor(abs(claim_length / px) / 10) # dashes of 6, gaps of 4 px
claim_step = claim_length / (claim_n + 0.6)
claim_dash = claim_step * 0.6
plot $change using 1:2:(0.705882) with boxes fc rgb '#B9C0C6' fs solid noborder notitle, \
     $change_focus using 1:2:(0.705882) with boxes fc rgb '#0B5C93' fs solid noborder notitle, \
     $means using 2:1:($3-$2):(0) with vectors nohead lw 3.4 lc rgb '#FFFFFF' notitle, \
     $means using 2:1:($3-$2):(0) with vectors nohead lw 1.4 lc rgb '#666C72' notitle, \
     $means_focus using 2:1:($3-$2):(0) with vectors nohead lw 3.4 lc rgb '#FFFFFF' notitle, \
     $means_focus using 2:1:($3-$2):(0) with vectors nohead lw 1.8 lc rgb '#1A1A1A' notitle, \
     $claim using 2:1:($3-$2):(0) with vectors nohead lw 3.4 lc rgb '#FFFFFF' notitle, \
     [k=0:claim_n:1] '+' using (claim_from+$1*claim_step):(claim_value):(claim_dash):(0) with vectors nohead lw 1.8 lc rgb '#A8330F' notitle
unset multiplot
